package io.github.jkubeaws.cmd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of docs/troubleshooting, which are part of the program. */
final class Pages {
    private static final Pattern ENTRY = Pattern.compile("- \\[([a-z0-9-]+)]\\([a-z0-9-]+\\.md\\): (.+)");

    private Pages() {}

    /** Returns every id that has a page, with the page's title, sorted: the index is a page too. */
    static SortedMap<String, String> titles() {
        SortedMap<String, String> titles = new TreeMap<>();
        resource("README.md").orElseThrow().lines().forEach(line -> {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                titles.put(entry.group(1), entry.group(2));
            }
        });
        return titles;
    }

    /** Returns the page of that id. */
    static Optional<String> page(String id) {
        return id.matches("[a-z0-9-]{1,80}") ? resource(id + ".md") : Optional.empty();
    }

    private static Optional<String> resource(String name) {
        try (InputStream stream = Pages.class.getResourceAsStream("/explain/" + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the pages are part of the program", e);
        }
    }
}
