package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.DnsName;
import java.util.Optional;
import java.util.stream.Stream;

/** A record lies in the zone that holds it. */
final class DnsNameOutsideHostedZone implements ConfigRule {

    @Override
    public String id() {
        return "dns-name-outside-hosted-zone";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.apiEndpoints().stream()
                .filter(endpoint -> endpoint.loadBalancer().hostedZoneId().isAbsent())
                .filter(DnsNameOutsideHostedZone::isOutside)
                .map(endpoint -> Finding.error(
                                endpoint.dnsName().spot(),
                                "'%s' does not lie in the hosted zone '%s'"
                                        .formatted(
                                                endpoint.dnsName().given().orElseThrow(),
                                                endpoint.loadBalancer()
                                                        .hostedZoneName()
                                                        .given()
                                                        .orElseThrow()))
                        .fix("write a name that ends in '.%s', or name the zone that holds this one"
                                .formatted(endpoint.loadBalancer()
                                        .hostedZoneName()
                                        .given()
                                        .orElseThrow())));
    }

    private static boolean isOutside(ApiEndpoint endpoint) {
        Optional<DnsName> name = endpoint.dnsName().given();
        Optional<DnsName> zone = endpoint.loadBalancer().hostedZoneName().given();
        return name.isPresent() && zone.isPresent() && !name.get().isWithin(zone.get());
    }
}
