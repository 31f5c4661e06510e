package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Component.Flag;
import io.github.jkubeaws.config.model.Component.HostVolume;
import io.github.jkubeaws.config.model.Kubernetes;
import io.github.jkubeaws.config.model.Kubernetes.Manifest;
import io.github.jkubeaws.config.yaml.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two flags, volumes or manifests have one name. */
final class EntryWrittenTwice implements ConfigRule {

    @Override
    public String id() {
        return "entry-written-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Kubernetes kubernetes = config.components().kubernetes();
        Stream<Finding> flags = ProgramFlags.of(config)
                .flatMap(program -> twice("flag", program.flags().stream().map(Flag::name)));
        return Stream.of(
                        flags,
                        twice(
                                "volume",
                                kubernetes.apiServer().volumes().stream().map(HostVolume::name)),
                        twice("manifest", kubernetes.manifests().stream().map(Manifest::name)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> twice(String what, Stream<Value<String>> names) {
        Map<String, Value<String>> first = new HashMap<>();
        return names.flatMap(name -> second(what, name, first).stream());
    }

    private static Optional<Finding> second(String what, Value<String> name, Map<String, Value<String>> first) {
        if (name.given().isEmpty()) {
            return Optional.empty();
        }
        Value<String> earlier = first.putIfAbsent(name.given().get(), name);
        return Optional.ofNullable(earlier)
                .map(there -> Finding.error(
                                name.spot(),
                                "there are two " + what + "s named '"
                                        + name.given().get() + "'")
                        .why("the first stands at line " + there.spot().line())
                        .fix("remove one, or give it another name"));
    }
}
