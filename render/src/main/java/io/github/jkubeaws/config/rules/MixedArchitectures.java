package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Stream;

/** All instances of a pool boot from one image, so they have one processor architecture. */
final class MixedArchitectures implements ConfigRule {

    @Override
    public String id() {
        return "mixed-architectures";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream().flatMap(MixedArchitectures::check);
    }

    private static Stream<Finding> check(NodePool pool) {
        List<Value<String>> types = InstanceTypeName.of(pool).stream()
                .filter(type -> type.given().isPresent())
                .toList();
        return types.stream()
                .filter(type -> !architecture(type).equals(architecture(types.get(0))))
                .limit(1)
                .map(type -> Finding.error(
                                type.spot(),
                                "'%s' is %s, and '%s' in the same pool is %s"
                                        .formatted(
                                                type.given().orElseThrow(),
                                                architecture(type),
                                                types.get(0).given().orElseThrow(),
                                                architecture(types.get(0))))
                        .why("all instances of a pool boot from one image, and an image is for one architecture")
                        .fix("keep one architecture here, and make a second pool for the other"));
    }

    private static String architecture(Value<String> type) {
        return InstanceTypeName.of(type.given().orElseThrow()).architecture();
    }
}
