package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.CustomFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file has a path and a text. */
final class CustomFileIncomplete implements ConfigRule {

    @Override
    public String id() {
        return "custom-file-incomplete";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> machines.customFiles().stream())
                .flatMap(CustomFileIncomplete::check);
    }

    private static Stream<Finding> check(CustomFile file) {
        boolean hasText = file.content().isWritten() || file.template().isWritten();
        String missing = Stream.of(file.path().isAbsent() ? "no path" : "", hasText ? "" : "no content")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" and "));
        return missing.isEmpty()
                ? Stream.of()
                : Stream.of(Finding.error(file.spot(), file.spot().path() + " has " + missing)
                        .fix("write it in full: {path: /etc/example.conf, content: \"…\"}")
                        .fix("content: \"\" makes an empty file"));
    }
}
