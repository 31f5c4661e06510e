package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Locale;
import java.util.stream.Stream;

/** Each pool has a name of its own, also when hyphens and case are left out. */
final class NodePoolNamedTwice implements ConfigRule {

    @Override
    public String id() {
        return "node-pool-named-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Repeats.in(
                        config.worker().nodePools().stream().map(NodePool::name),
                        name -> name.given().map(NodePoolNamedTwice::bare))
                .map(repeat -> finding(
                        repeat.again(),
                        repeat.first().given().orElseThrow(),
                        repeat.first().spot().line()));
    }

    private static String bare(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Finding finding(Value<String> again, String first, int line) {
        String name = again.given().orElseThrow();
        if (name.equals(first)) {
            return Finding.error(again.spot(), "a node pool at line %d is named '%s' already".formatted(line, name))
                    .fix("write another name, such as name: " + name + "2");
        }
        return Finding.error(
                        again.spot(),
                        "node pool '%s' differs from '%s' at line %d in hyphens or case only"
                                .formatted(name, first, line))
                .why("names of resources and files have neither, so the two pools would share them")
                .fix("write a name that differs in letters or digits, such as name: " + name + "2");
    }
}
