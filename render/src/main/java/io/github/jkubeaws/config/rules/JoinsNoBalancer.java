package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import java.util.stream.Stream;

/** A pool that joins load balancers says which. */
final class JoinsNoBalancer implements ConfigRule {

    @Override
    public String id() {
        return "joins-no-balancer";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .flatMap(pool -> Stream.of(
                        check(pool.placement().loadBalancer(), "names: [my-classic-balancer]"),
                        check(pool.placement().targetGroup(), "arns: [\"arn:aws:elasticloadbalancing:…\"]")))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> check(NodePool.Membership membership, String example) {
        boolean none = membership.members().isKnown() && membership.members().isEmpty();
        if (!membership.enabled().is(true) || !none) {
            return Stream.of();
        }
        String path = membership.spot().path();
        String key = membership.members().spot().path().substring(path.length() + 1);
        return Stream.of(Finding.error(membership.enabled().spot(), "%s is enabled and has no %s".formatted(path, key))
                .fix("write " + example + " beside it, or enabled: false"));
    }
}
