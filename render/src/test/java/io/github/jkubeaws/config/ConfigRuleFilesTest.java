package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.jkubeaws.config.rules.ConfigRule;
import io.github.jkubeaws.config.rules.ConfigRules;
import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of config-rules is a rule (or a kind of mistake that reading reports); each {@code <case>.yaml} in it has a
 * {@code <case>.problems} with one line for each problem of the whole file. A case whose expected file is empty, or does
 * not name the folder's id, shows where the rule stays silent.
 */
class ConfigRuleFilesTest {
    private static final Path CASES = Path.of("src/test/resources/config-rules");

    @TestFactory
    Stream<DynamicTest> everyCaseHasTheProblemsThatItsFileLists() throws IOException {
        return files(".yaml").stream()
                .map(file -> dynamicTest(CASES.relativize(file).toString(), () -> {
                    ClusterYaml read =
                            ClusterYaml.parse("cluster.yaml", Files.readAllBytes(file), ClusterYaml.Accept.KNOWN);
                    String actual = read.problems().list().stream()
                            .map(ConfigRuleFilesTest::line)
                            .collect(Collectors.joining());
                    Golden.assertMatches(Path.of(file.toString().replaceFirst("\\.yaml$", ".problems")), actual);
                }));
    }

    private static String line(Problem problem) {
        String place = problem.location() instanceof Location.InFile in ? in.line() + ":" + in.column() : "-";
        String tail = Stream.of(
                        problem.why().stream().map(why -> "    why " + why),
                        problem.fix().stream().map(fix -> "    fix " + fix))
                .flatMap(lines -> lines)
                .map(line -> line + '\n')
                .collect(Collectors.joining());
        return "%s %s %s %s%n%s".formatted(problem.severity().word(), problem.id(), place, problem.message(), tail);
    }

    @Test
    void everyRuleHasACaseInWhichItSpeaksAndOneInWhichItIsSilent() throws IOException {
        for (ConfigRule rule : ConfigRules.ALL) {
            List<Path> cases = files(".problems").stream()
                    .filter(file -> file.getParent().getFileName().toString().equals(rule.id()))
                    .toList();
            long speaks = cases.stream().filter(file -> names(file, rule.id())).count();
            assertTrue(speaks > 0, rule.id() + " has no case in which it speaks");
            assertTrue(speaks < cases.size(), rule.id() + " has no case in which it stays silent");
        }
    }

    private static boolean names(Path file, String id) {
        try {
            return Files.readString(file).contains(' ' + id + ' ');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyFileBelongsToACase() throws IOException {
        Set<String> yaml = files(".yaml").stream()
                .map(f -> f.toString().replace(".yaml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> problems = files(".problems").stream()
                .map(f -> f.toString().replace(".problems", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(yaml, problems);
        try (Stream<Path> all = Files.walk(CASES)) {
            assertEquals(yaml.size() * 2L, all.filter(Files::isRegularFile).count(), "a file that no test uses");
        }
    }

    @Test
    void everyIdIsTheNameOfItsClass() {
        for (ConfigRule rule : ConfigRules.ALL) {
            String kebab = rule.getClass()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(java.util.Locale.ROOT);
            assertEquals(kebab, rule.id());
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(CASES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
