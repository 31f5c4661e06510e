package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A mix of instances has each type once. */
final class InstanceTypeListedTwice implements ConfigRule {

    @Override
    public String id() {
        return "instance-type-listed-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .map(pool -> pool.size().autoScalingGroup().mixedInstances())
                .flatMap(mix -> Repeats.of(mix.instanceTypes().stream()))
                .map(repeat -> Finding.error(
                                repeat.again().spot(),
                                "'%s' is in the list already, at line %d"
                                        .formatted(
                                                repeat.again().given().orElseThrow(),
                                                repeat.first().spot().line()))
                        .why("Auto Scaling refuses a list that has a type twice")
                        .fix("remove it here, or name another type"));
    }
}
