package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.CustomFile;
import java.util.stream.Stream;

/** A file of the user's has a path that is the user's. */
final class CustomFilePathReserved implements ConfigRule {

    @Override
    public String id() {
        return "custom-file-path-reserved";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> machines.customFiles().stream())
                .map(CustomFile::path)
                .flatMap(path -> path.given().flatMap(NodeFiles::reservedFor).stream()
                        .map(reason -> Finding.error(
                                        path.spot(),
                                        "a file of yours cannot be '%s'"
                                                .formatted(path.given().orElseThrow()))
                                .why(reason)
                                .fix("choose another path, such as /etc/example.conf or /opt/example/tool")));
    }
}
