package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every numbered rule and case of kube-aws is shown by a fixture; acceptance/README.md explains the numbers. */
class AcceptanceTest {
    private static final Path TABLES = Path.of("src/test/resources/acceptance");
    private static final Path CASES = Path.of("src/test/resources/config-rules");

    /** How many there are of each kind, counted from 1. */
    private static final Map<String, Integer> NUMBERED =
            Map.of("N", 13, "V", 6, "A", 7, "I", 5, "L", 1, "P", 2, "W", 3, "E", 48);

    private static final Set<String> DEFECTS =
            Set.of("B6", "B7", "B8", "B9", "B18", "B21", "B22", "B23", "B27", "B29", "B30", "B31");

    private record Line(String number, String id, String fixture) {}

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> tables = Files.list(TABLES)) {
            for (Path table : tables.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                for (String text : Files.readAllLines(table)) {
                    if (!text.isBlank() && !text.startsWith("#")) {
                        String[] columns = text.split("\t");
                        assertTrue(columns.length >= 3, () -> table + ": " + text);
                        lines.add(new Line(columns[0], columns[1], columns[2]));
                    }
                }
            }
        }
        return lines;
    }

    @TestFactory
    Stream<DynamicTest> everyLineIsShownByItsFixture() throws IOException {
        return lines().stream()
                .map(line -> dynamicTest(line.number + " " + line.id + " " + line.fixture, () -> show(line)));
    }

    private static void show(Line line) throws IOException {
        if (line.id.equals("later")) {
            assertFalse(line.fixture.isBlank(), "no reason is given");
            return;
        }
        List<String> problems = Files.readAllLines(CASES.resolve(line.fixture + ".problems"));
        if (line.id.equals("valid")) {
            assertTrue(problems.stream().noneMatch(problem -> problem.startsWith("error ")), () -> problems.toString());
        } else {
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.matches("(error|warning|note) " + line.id + " .*")),
                    () -> line.id + " is not among " + problems);
        }
    }

    @Test
    void noNumberIsLeftOut() throws IOException {
        Set<String> wanted = NUMBERED.entrySet().stream()
                .flatMap(kind -> IntStream.rangeClosed(1, kind.getValue()).mapToObj(number -> kind.getKey() + number))
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.addAll(DEFECTS);
        wanted.removeAll(lines().stream().map(Line::number).toList());
        assertEquals(Set.of(), wanted, "nothing shows these");
    }
}
