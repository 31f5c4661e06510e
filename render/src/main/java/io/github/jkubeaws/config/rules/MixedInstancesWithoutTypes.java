package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A group that mixes instances has types to mix. */
final class MixedInstancesWithoutTypes implements ConfigRule {

    @Override
    public String id() {
        return "mixed-instances-without-types";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .map(pool -> pool.size().autoScalingGroup().mixedInstances())
                .filter(mix -> mix.enabled().is(true)
                        && mix.instanceTypes().isKnown()
                        && mix.instanceTypes().isEmpty())
                .map(mix -> Finding.error(
                                mix.enabled().spot(), mix.spot().path() + " is enabled and has no instanceTypes")
                        .fix("write instanceTypes: [m7i.large, m6i.large], or enabled: false"));
    }
}
