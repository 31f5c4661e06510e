package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Names and addresses are added to the API server's certificate once. */
final class DuplicateCertificateName implements ConfigRule {

    @Override
    public String id() {
        return "duplicate-certificate-name";
    }

    private static final Set<String> ALWAYS = Set.of(
            "kubernetes",
            "kubernetes.default",
            "kubernetes.default.svc",
            "kubernetes.default.svc.cluster.local",
            "localhost",
            "127.0.0.1");

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Set<String> there = new HashSet<>(ALWAYS);
        config.network().kubernetesServiceIp().ifPresent(ip -> there.add(ip.toString()));
        config.network().controllerIp().given().ifPresent(ip -> there.add(ip.toString()));
        config.apiEndpoints().forEach(endpoint -> endpoint.dnsName().given().ifPresent(name -> there.add(name.text())));
        return Stream.concat(
                        config.endpoints().additionalDnsSans().stream(), config.endpoints().additionalIpSans().stream())
                .filter(value -> value.given()
                        .filter(name -> !there.add(name.toString()))
                        .isPresent())
                .map(value -> Finding.note(
                                value.spot(),
                                "'%s' is in the API server's certificate already"
                                        .formatted(value.given().orElseThrow()))
                        .fix("remove it from '%s'".formatted(value.spot().path().replaceAll("\\[\\d+]$", ""))));
    }
}
