package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint.LoadBalancer;
import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A hosted zone is named only where a record is made in it. */
final class HostedZoneWithoutRecord implements ConfigRule {

    @Override
    public String id() {
        return "hosted-zone-without-record";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        String key = config.endpoints().apiEndpoints().isWritten() ? "recordSetManaged" : "createRecordSet";
        return config.apiEndpoints().stream()
                .filter(endpoint -> contradicts(endpoint.loadBalancer()))
                .map(endpoint -> Finding.error(
                                endpoint.loadBalancer().recordSetManaged().spot(),
                                "%s names a hosted zone, and '%s: false' says that no record is made in it"
                                        .formatted(Words.endpoint(endpoint), key))
                        .fix("remove the hosted zone, if the record is yours to make")
                        .fix("or remove '%s: false', if the tool is to make it".formatted(key)));
    }

    private static boolean contradicts(LoadBalancer balancer) {
        return balancer.recordSetManaged().is(false)
                && balancer.hasHostedZone()
                && balancer.managed().is(true)
                && !balancer.reference().isWritten();
    }
}
