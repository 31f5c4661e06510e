package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A hosted zone is named by its id or by its name. */
final class HostedZoneNamedTwice implements ConfigRule {

    @Override
    public String id() {
        return "hosted-zone-named-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        boolean external = !config.endpoints().apiEndpoints().isWritten();
        String id = external ? "hostedZoneId" : "hostedZone.id";
        String name = external ? "hostedZone" : "hostedZone.name";
        return config.apiEndpoints().stream()
                .map(ApiEndpoint::loadBalancer)
                .filter(balancer -> balancer.hostedZoneId().given().isPresent()
                        && balancer.hostedZoneName().given().isPresent())
                .map(balancer -> Finding.error(
                                balancer.hostedZoneName().spot(),
                                "'%s' and '%s' both name the zone of the record".formatted(id, name))
                        .why("several zones can have one name, and the id tells them apart")
                        .fix("remove '%s'".formatted(name)));
    }
}
