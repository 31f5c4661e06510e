package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** Each pool has a name. */
final class NodePoolNameMissing implements ConfigRule {

    @Override
    public String id() {
        return "node-pool-name-missing";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .filter(pool -> pool.name().isAbsent())
                .map(pool -> Finding.error(pool.spot(), pool.spot().path() + " has no name")
                        .why("the name is the end of its stack's name, and what plan, apply and status call it")
                        .fix("write name: general, or another name of letters, digits and hyphens"));
    }
}
