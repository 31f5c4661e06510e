package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Something without which there is no cluster is to be left out. */
final class CannotBeTurnedOff implements ConfigRule {

    @Override
    public String id() {
        return "cannot-be-turned-off";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Stream.concat(
                off(
                        config.components().addons().apiserverAggregator(),
                        "addons.apiserverAggregator",
                        "metrics-server, and every other API beside Kubernetes' own, is reached through it"),
                off(
                        config.components().experimental().cloudControllerManager(),
                        "experimental.cloudControllerManager",
                        "Kubernetes 1.27 took AWS out of its own programs; without it nodes never become ready"));
    }

    private static Stream<Finding> off(Value<Boolean> enabled, String section, String why) {
        return enabled.is(false)
                ? Stream.of(Finding.error(enabled.spot(), section + ".enabled cannot be false")
                        .why(why)
                        .fix("remove '" + section + "'"))
                : Stream.of();
    }
}
