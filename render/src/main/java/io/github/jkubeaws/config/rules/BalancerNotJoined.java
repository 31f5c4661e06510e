package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** Load balancers that a pool lists are joined, or switched off on purpose. */
final class BalancerNotJoined implements ConfigRule {

    @Override
    public String id() {
        return "balancer-not-joined";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .flatMap(pool -> Stream.of(
                        pool.placement().loadBalancer(), pool.placement().targetGroup()))
                .filter(membership -> membership.enabled().isAbsent())
                .filter(membership -> !membership.members().isEmpty()
                        || !membership.securityGroupIds().isEmpty())
                .map(membership -> Finding.error(
                                membership.spot(), membership.spot().path() + " is filled in, and is not enabled")
                        .fix("write enabled: true in it, or enabled: false to keep it without effect"));
    }
}
