package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigReferenceTest {
    private static final Path PAGE = Path.of("../docs/cluster-yaml.md");

    @Test
    void thePageIsWhatTheTableOfKeysSays() {
        Golden.assertMatches(PAGE, ConfigReference.markdown());
    }

    @Test
    void everyLinkOnThePageLeadsToATitle() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> anchors = new HashSet<>();
        page.lines()
                .filter(line -> line.startsWith("## "))
                .forEach(line -> assertTrue(
                        anchors.add(line.substring(3)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9_ -]", "")
                                .replace(' ', '-')),
                        "two titles have one anchor: " + line));
        Matcher links = Pattern.compile("]\\(#([^)]*)\\)").matcher(page);
        while (links.find()) {
            assertTrue(anchors.contains(links.group(1)), "no title for #" + links.group(1));
        }
    }
}
