package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint.LoadBalancer;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Somebody may connect to the API. */
final class ApiReachableByNobody implements ConfigRule {

    @Override
    public String id() {
        return "api-reachable-by-nobody";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.endpoints().apiEndpoints().stream()
                .filter(endpoint -> isClosed(endpoint.loadBalancer()))
                .map(endpoint -> Finding.error(
                                endpoint.loadBalancer().sourceCidrs().spot(),
                                "'apiAccessAllowedSourceCIDRs' of %s is empty, so nobody could connect to it"
                                        .formatted(Words.endpoint(endpoint)))
                        .fix("list the addresses that may: 'apiAccessAllowedSourceCIDRs: [203.0.113.0/24]', with yours")
                        .fix("or name security groups in 'securityGroupIds' whose rules let people in"));
    }

    private static boolean isClosed(LoadBalancer balancer) {
        return balancer.sourceCidrs().state() == Value.State.GIVEN
                && balancer.sourceCidrs().isEmpty()
                && balancer.securityGroupIds().isKnown()
                && balancer.securityGroupIds().isEmpty()
                && balancer.managed().is(true)
                && !balancer.reference().isWritten();
    }
}
