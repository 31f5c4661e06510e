package io.github.jkubeaws.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ids of problems that reading reports, beside those of rules: as the sources of the reading room name them. */
final class ReadingIds {
    private static final Path SOURCES = Path.of("src/main/java/io/github/jkubeaws/config/yaml");
    private static final Pattern ID = Pattern.compile(
            "(?:Problem\\.(?:error|warning)|reading\\.error|wrongType|warning)\\(\\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\",");

    static final Set<String> ALL = find();

    private ReadingIds() {}

    private static Set<String> find() {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher matcher = ID.matcher(Files.readString(file));
                while (matcher.find()) {
                    ids.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }
}
