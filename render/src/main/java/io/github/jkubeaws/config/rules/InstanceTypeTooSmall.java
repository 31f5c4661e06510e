package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A node has more memory than the components that make it a node need. */
final class InstanceTypeTooSmall implements ConfigRule {

    @Override
    public String id() {
        return "instance-type-too-small";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Stream<Finding> pools = config.worker().nodePools().stream()
                .flatMap(pool -> InstanceTypeName.of(pool).stream())
                .flatMap(type -> check(type, "a worker"));
        return Stream.of(
                        check(config.controller().machines().instanceType(), "a controller"),
                        check(config.etcd().machines().instanceType(), "an etcd member"),
                        pools)
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> check(Value<String> type, String node) {
        return type.given().filter(name -> InstanceTypeName.of(name).isTiny()).stream()
                .map(name -> Finding.warning(
                                type.spot(),
                                "'%s' has 1 GiB of memory or less: too little for %s".formatted(name, node))
                        .why("the node runs out of memory, and drops out and comes back under load")
                        .fix("write t3.medium (4 GiB) or larger"));
    }
}
