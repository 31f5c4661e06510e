package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.AutoScalingGroup;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Controller;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/**
 * An auto scaling group as a file describes it: of the controllers, or of a pool.
 *
 * @param path where it is described, such as {@code worker.nodePools[0]}
 * @param count the number in place of bounds
 * @param bounds the bounds in place of a number
 */
record Groups(String path, Value<Integer> count, AutoScalingGroup bounds) {

    /** Returns every group of a file. */
    static Stream<Groups> of(ClusterConfig config) {
        Controller controller = config.controller();
        return Stream.concat(
                Stream.of(new Groups("controller", controller.count(), controller.autoScalingGroup())),
                config.worker().nodePools().stream()
                        .map(pool -> new Groups(
                                pool.spot().path(),
                                pool.size().count(),
                                pool.size().autoScalingGroup())));
    }

    /** Returns the least number of instances. */
    Value<Integer> least() {
        return bounds.minSize().orElse(count);
    }

    /** Returns the largest number of instances. */
    Value<Integer> most() {
        return bounds.maxSize().orElse(count);
    }
}
