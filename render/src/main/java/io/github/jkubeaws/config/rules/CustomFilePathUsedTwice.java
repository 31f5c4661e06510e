package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.CustomFile;
import java.util.stream.Stream;

/** Each file of a node has a path of its own. */
final class CustomFilePathUsedTwice implements ConfigRule {

    @Override
    public String id() {
        return "custom-file-path-used-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> Repeats.of(machines.customFiles().stream().map(CustomFile::path)))
                .map(repeat -> Finding.error(
                                repeat.again().spot(),
                                "'%s' is written at line %d already"
                                        .formatted(
                                                repeat.again().given().orElseThrow(),
                                                repeat.first().spot().line()))
                        .why("the later one would overwrite the earlier one")
                        .fix("give this file another path, or put both texts into one file"));
    }
}
