package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.config.rules.ConfigRule;
import io.github.jkubeaws.config.rules.ConfigRules;
import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Thousands of files that nobody wrote: fixtures with bytes, lines, words and keys exchanged, and files made up from the
 * table of keys. {@code -Dfuzz=100000} tries more, {@code -Dfuzz.seed=7} others. A file that fails is kept in target/fuzz.
 */
class ClusterYamlFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_120L);
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path PAGES = Path.of("../docs/troubleshooting");

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS) // only so that a loop without end is a failure
    void everyFileIsAnsweredWithProblemsThatPeopleCanUse() throws IOException {
        Set<String> ids = new TreeSet<>(ReadingIds.ALL);
        ConfigRules.ALL.stream().map(ConfigRule::id).forEach(ids::add);
        Mutations mutations = new Mutations(seeds());
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = mutations.next(new Random(SEED + i));
            try {
                check(input, ids, seen);
            } catch (RuntimeException | Error e) {
                Path kept = Path.of("target/fuzz/" + (SEED + i) + ".yaml");
                Files.createDirectories(kept.getParent());
                Files.write(kept, input);
                throw new AssertionError("input kept in " + kept, e);
            }
        }
        assertTrue(seen.size() > 40, "the inputs are too tame; they led only to " + seen);
    }

    private static void check(byte[] input, Set<String> ids, Set<String> seen) {
        List<Problem> problems = parse(input);
        assertEquals(problems, parse(input), "another answer the second time");
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Problem.BY_PLACE);
        assertEquals(sorted, problems, "not sorted by place");
        List<String> lines = List.of(new String(input, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .split("\r\n|\n|\r", -1));
        for (Problem problem : problems) {
            check(problem, lines, ids);
            seen.add(problem.id());
        }
    }

    private static void check(Problem problem, List<String> lines, Set<String> ids) {
        String all = problem.toString();
        assertTrue(ids.contains(problem.id()), all);
        assertTrue(Files.exists(PAGES.resolve(problem.id() + ".md")), "no page for " + problem.id());
        assertFalse(problem.fix().isEmpty(), "no fix: " + all);
        Stream.of(Stream.of(problem.message()), problem.why().stream(), problem.fix().stream())
                .flatMap(texts -> texts)
                .forEach(text -> assertTrue(isOneLine(text), all));
        if (problem.location() instanceof Location.InFile in) {
            assertTrue(in.line() >= 1 && in.line() <= lines.size(), all);
            String line = lines.get(in.line() - 1);
            assertTrue(in.column() >= 1 && in.column() <= line.codePointCount(0, line.length()) + 1, all);
            assertTrue(in.width() >= 1, all);
            assertTrue(line.startsWith(in.sourceLine().replaceFirst("…$", "")), all);
        }
    }

    private static boolean isOneLine(String text) {
        return !text.isBlank()
                && text.length() < 2_000
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    private static List<Problem> parse(byte[] input) {
        return ClusterYaml.parse("cluster.yaml", input, ClusterYaml.Accept.CARRIED_OUT)
                .problems()
                .list();
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(RESOURCES.resolve("config-rules")), Files.walk(RESOURCES.resolve("bytes")))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }
}
