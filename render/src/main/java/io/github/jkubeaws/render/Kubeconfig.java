package io.github.jkubeaws.render;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.yaml.Value;
import io.github.jkubeaws.render.AssetDirectory.Mode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What kubectl needs to reach the cluster as its administrator. Paths in it are relative to the file itself, so that it
 * works from everywhere and the whole directory can be moved:
 * https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/#file-references
 */
public final class Kubeconfig {
    /** The one of the endpoint that is the administrator's. */
    public static final String FILE = "kubeconfig";

    private static final String EXTERNAL = "default";

    private final String cluster;
    private final Map<String, DnsName> endpoints = new LinkedHashMap<>();
    private final Optional<String> adminEndpoint;

    /** Reads what a configuration says of the API's names. */
    public Kubeconfig(ClusterConfig config) {
        this.cluster = config.basics().clusterName().effective().orElse("");
        config.endpoints().externalDnsName().given().ifPresent(name -> endpoints.put(EXTERNAL, name));
        for (ApiEndpoint endpoint : config.endpoints().apiEndpoints()) {
            Optional<DnsName> name = endpoint.dnsName().given();
            endpoint.name().given().ifPresent(key -> name.ifPresent(dns -> endpoints.put(key, dns)));
        }
        Value<String> chosen = config.endpoints().adminApiEndpointName();
        this.adminEndpoint = chosen.given().or(() -> endpoints.keySet().stream().findFirst());
    }

    /** Returns the names of the endpoints, in the order of the file; that of {@code externalDNSName} is default. */
    public List<String> endpoints() {
        return List.copyOf(endpoints.keySet());
    }

    /** Returns the file for the administrator's endpoint; empty when the configuration names none. */
    public Optional<Asset> forAdmin() {
        return adminEndpoint
                .flatMap(name -> Optional.ofNullable(endpoints.get(name)))
                .map(dns -> file(FILE, cluster, dns));
    }

    /** Returns the file for one endpoint; empty when there is no such endpoint. */
    public Optional<Asset> forEndpoint(String name) {
        return Optional.ofNullable(endpoints.get(name)).map(dns -> file(FILE + '-' + name, cluster + '-' + name, dns));
    }

    /** Only words and names of DNS come in, so that nothing has to be quoted. */
    private Asset file(String name, String context, DnsName server) {
        String text = """
                # Made by jkube-aws; refers to files in credentials/, beside this one. Use it from anywhere:
                #   kubectl --kubeconfig DIR/%1$s get nodes
                apiVersion: v1
                kind: Config
                current-context: %2$s
                clusters:
                - name: %2$s
                  cluster:
                    server: https://%3$s
                    certificate-authority: credentials/ca.pem
                contexts:
                - name: %2$s
                  context:
                    cluster: %2$s
                    user: %4$s-admin
                users:
                - name: %4$s-admin
                  user:
                    client-certificate: credentials/admin.pem
                    client-key: credentials/admin-key.pem
                """.formatted(name, context, server, cluster);
        return new Asset(name, text.getBytes(StandardCharsets.UTF_8), Mode.SECRET);
    }
}
