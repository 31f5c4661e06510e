package io.github.jkubeaws.render;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which line of {@code cluster.yaml} asks for a name or address that a certificate must cover. */
public final class NameOrigins {
    private final Map<String, String> places = new TreeMap<>();

    private NameOrigins() {}

    /** Returns the places of the names that stand in the file as they are; most others are derived from several lines. */
    public static NameOrigins of(String file, ClusterConfig config) {
        NameOrigins origins = new NameOrigins();
        Stream.of(
                        Stream.of(config.endpoints().externalDnsName()),
                        config.endpoints().apiEndpoints().stream().map(endpoint -> endpoint.dnsName()),
                        config.endpoints().additionalDnsSans().stream(),
                        config.endpoints().additionalIpSans().stream(),
                        config.etcd().nodes().stream().map(member -> member.fqdn()),
                        Stream.of(config.network().controllerIp()))
                .flatMap(values -> values)
                .forEach(value -> origins.add(file, value));
        config.network()
                .kubernetesServiceIp()
                .filter(address -> config.network().serviceCidr().isWritten())
                .ifPresent(address -> origins.add(
                        file, Value.given(config.network().serviceCidr().spot(), address)));
        return origins;
    }

    private void add(String file, Value<?> value) {
        Spot spot = value.spot();
        value.given()
                .ifPresent(name -> places.putIfAbsent(
                        name.toString(), file + ':' + spot.line() + ':' + spot.column() + " (" + spot.path() + ')'));
    }

    /** Returns the place of a name, such as {@code cluster.yaml:12:18 (externalDNSName)}. */
    Optional<String> of(String name) {
        return Optional.ofNullable(places.get(name));
    }
}
