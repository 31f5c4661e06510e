package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KeyTableTest {
    private static final Path MODEL = Path.of("src/main/java/io/github/jkubeaws/config/model");
    private static final Pattern SNIPPET = Pattern.compile("<pre>\\{@code\\R(.*?)\\}</pre>", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> everySectionReadsEachOfItsKeysOnce() {
        return KeyTable.sections().stream()
                .map(section -> dynamicTest(
                        "section " + section.name(),
                        () -> assertEquals(
                                section.keys().stream().map(Key::name).sorted().toList(),
                                section.keysRead().stream()
                                        .map(Key::name)
                                        .sorted()
                                        .toList())));
    }

    @Test
    void everyKeyIsExplainedInOneSentenceThatFitsALine() {
        for (KeyTable.Row row : KeyTable.rows()) {
            String text = row.key().notes().description();
            assertTrue(text.endsWith("."), row.path() + " has no full stop: " + text);
            assertTrue(text.length() <= 120, row.path() + " is too long: " + text);
            assertFalse(row.key().notes().rule().endsWith("."), row.path() + ": a rule has no full stop");
        }
    }

    @Test
    void everyPathLeadsToOneKey() {
        Set<String> paths = new HashSet<>();
        KeyTable.rows().forEach(row -> assertTrue(paths.add(row.path()), row.path() + " is there twice"));
    }

    @Test
    void everySectionHasANameAndADefinitionOfItsOwn() {
        Set<String> definitions = new HashSet<>();
        for (Section<?> section : KeyTable.sections()) {
            assertTrue(definitions.add(section.definition()), section.definition() + " is there twice");
            assertTrue(section.definition().matches("[A-Za-z0-9.-]+"), section.definition());
            assertTrue(section.description().matches(".*(\\.|https://\\S+)"), section.name() + " has no full stop");
        }
    }

    @Test
    void noRetiredKeyIsAKeyToo() {
        for (Section<?> section : KeyTable.sections()) {
            section.retired()
                    .forEach(key -> assertTrue(section.key(key.name()).isEmpty(), section.name() + ' ' + key.name()));
        }
    }

    @TestFactory
    Stream<DynamicTest> theYamlInTheDocumentationOfEveryRecordIsRead() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(MODEL)) {
            for (Path file : files.sorted().toList()) {
                Matcher snippets = SNIPPET.matcher(Files.readString(file));
                while (snippets.find()) {
                    String yaml = snippets.group(1).replaceAll("(?m)^ *\\* ?", "");
                    tests.add(dynamicTest(file.getFileName().toString(), () -> assertReads(yaml)));
                }
            }
        }
        assertFalse(tests.isEmpty(), "no snippet was found");
        return tests.stream();
    }

    /** Snippets are parts of a file: what reading says counts, what rules miss in them does not. */
    private static void assertReads(String yaml) {
        List<String> ids = ClusterYaml.parse(
                        "cluster.yaml", yaml.getBytes(StandardCharsets.UTF_8), ClusterYaml.Accept.KNOWN)
                .problems()
                .list()
                .stream()
                .filter(problem -> ReadingIds.ALL.contains(problem.id()))
                .map(Problem::message)
                .toList();
        assertEquals(List.of(), ids, yaml);
    }
}
