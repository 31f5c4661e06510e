package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.VolumeMount;
import java.util.stream.Stream;

/** Each extra volume of a node has a directory of its own. */
final class MountPathUsedTwice implements ConfigRule {

    @Override
    public String id() {
        return "mount-path-used-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Volumes.mounts(config)
                .flatMap(mounts -> Repeats.of(mounts.stream().map(VolumeMount::path)))
                .map(repeat -> Finding.error(
                                repeat.again().spot(),
                                "'%s' has a volume at line %d already"
                                        .formatted(
                                                repeat.again().given().orElseThrow(),
                                                repeat.first().spot().line()))
                        .why("of two volumes on one directory only the later one is seen")
                        .fix("give this one another path"));
    }
}
