package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A tag of instances is one that AWS takes and that the tool does not set. */
final class InstanceTagMalformed implements ConfigRule {

    @Override
    public String id() {
        return "instance-tag-malformed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> machines.instanceTags().entrySet().stream())
                .flatMap(tag -> check(tag.getKey(), tag.getValue()));
    }

    private static final String OWNER = "kubernetes.io/cluster/";

    private static Stream<Finding> check(String key, Value<String> value) {
        if (key.startsWith(OWNER)) {
            return Stream.of(Finding.error(value.spot(), "instance tag '%s' is set by the tool".formatted(key))
                    .why("the cloud controller finds the cluster's instances by it")
                    .fix("remove it"));
        }
        return value.given().flatMap(text -> AwsTag.objection(key, text)).stream()
                .map(objection -> Finding.error(value.spot(), "instance tag '%s' %s".formatted(key, objection))
                        .fix("write a tag such as team: search"));
    }
}
