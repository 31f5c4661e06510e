package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** The name of every pool's stack fits: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html. */
final class StackNameTooLong implements ConfigRule {

    @Override
    public String id() {
        return "stack-name-too-long";
    }

    private static final int LONGEST = 128;

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Optional<String> cluster = config.basics().clusterName().given();
        if (cluster.isEmpty()) {
            return Stream.of();
        }
        int room = LONGEST - (cluster.get() + "-pool-").length();
        return config.worker().nodePools().stream()
                .map(NodePool::name)
                .filter(name ->
                        name.given().filter(text -> text.length() > room).isPresent())
                .map(name -> finding(name, room));
    }

    private static Finding finding(Value<String> name, int room) {
        int length = name.given().orElseThrow().length();
        return Finding.error(
                        name.spot(),
                        "the pool's name has %d characters, and %d is the most in this cluster".formatted(length, room))
                .why("its stack is named <clusterName>-pool-<name>, and CloudFormation allows %d characters"
                        .formatted(LONGEST))
                .fix("choose a name with %d characters or fewer".formatted(room));
    }
}
