package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are too much, or that are wrong byte by byte, so that no text file can show them. */
class HostileFilesTest {
    private static final Path BYTES = Path.of("src/test/resources/bytes");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            latin1.yaml             | not-utf8 2:4
            utf16-le-with-mark.yaml | not-utf8 -
            utf16-be-with-mark.yaml | not-utf8 -
            utf16-le.yaml           | not-utf8 -
            utf16-be.yaml           | not-utf8 -
            utf32-le-with-mark.yaml | not-utf8 -
            truncated.yaml          | not-utf8 3:3
            nul.yaml                | control-character 2:12
            escape.yaml             | control-character 1:14
            program.yaml            | control-character 1:1
            mark.yaml               | unknown-key 1:1
            crlf.yaml               | unknown-key 2:1
            cr.yaml                 | unknown-key 2:1
            line-separator.yaml     | unknown-key 2:1
            wide-characters.yaml    | unknown-key 1:29
            """)
    void saysWhereTheBytesAreWrong(String file, String expected) throws IOException {
        assertTrue(found(Files.readAllBytes(BYTES.resolve(file))).contains(expected), file);
    }

    @Test
    void everyFileOfBytesHasALine() throws IOException {
        Set<String> tested = new TreeSet<>();
        String source = Files.readString(Path.of("src/test/java/io/github/jkubeaws/config/HostileFilesTest.java"));
        source.lines()
                .filter(line -> line.matches(" +[a-z0-9-]+\\.yaml +\\|.*"))
                .forEach(line -> tested.add(line.strip().replaceFirst(" .*", "")));
        try (var files = Files.list(BYTES)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    tested);
        }
    }

    @Test
    void namesTheEncoding() throws IOException {
        assertEquals(
                "cluster.yaml is written in UTF-16LE; it must be UTF-8",
                read(Files.readAllBytes(BYTES.resolve("utf16-le.yaml"))).get(0).message());
        assertEquals(
                List.of("in Latin-1 it would be 'ü'"),
                read(Files.readAllBytes(BYTES.resolve("latin1.yaml"))).get(0).why());
    }

    @Test
    void refusesTenMegabytesUnread() {
        Problem problem = read(new byte[10 * 1024 * 1024]).get(0);
        assertEquals("file-too-large", problem.id());
        assertEquals("cluster.yaml has 10,485,760 bytes; the most is 1,048,576", problem.message());
    }

    @Test
    void stopsListingAfterFiveThousandProblems() {
        String lines =
                IntStream.range(0, 100_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
        List<Problem> problems = read(lines.getBytes(StandardCharsets.UTF_8));
        assertEquals(5_002, problems.size());
        assertEquals("too-many-problems", problems.get(0).id());
    }

    @Test
    void readsAHundredThousandLines() {
        String lines = "customSettings:\n" + "- a\n".repeat(100_000);
        assertEquals(List.of("wrong-type 2:1"), readingProblems(lines));
        assertEquals(List.of(), readingProblems("customSettings:\n  a:\n" + "  - a\n".repeat(100_000)));
    }

    @Test
    void showsOnlyTheBeginningOfALongLine() {
        String line = "stackTags: {a: 1, b: \"" + "x".repeat(100_000) + "\", c: 3}";
        List<Location.InFile> places = read(line.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(problem -> problem.id().equals("wrong-type"))
                .map(problem -> (Location.InFile) problem.location())
                .toList();
        assertEquals(
                List.of(16, 100_029),
                places.stream().map(Location.InFile::column).toList());
        assertEquals(161, places.get(0).sourceLine().length());
        assertEquals("", places.get(1).sourceLine());
    }

    @Test
    void refusesTextThatIsLongBeyondReason() {
        assertEquals(List.of("malformed-value 1:19"), readingProblems("availabilityZone: " + "a-".repeat(500_000)));
    }

    @Test
    void readsBracketsWithoutEndWithoutEnd() {
        assertEquals(List.of("yaml-too-deep 1:51"), readingProblems("[".repeat(1_000_000)));
        assertEquals(List.of("yaml-too-deep 1:51"), readingProblems("{".repeat(1_000_000)));
        assertEquals(List.of("yaml-too-deep 1:101"), readingProblems("- ".repeat(500_000)));
        assertEquals(List.of("yaml-too-deep 1:101"), readingProblems("? ".repeat(500_000)));
    }

    @Test
    void refusesAMillionValuesWithoutAliasesToo() {
        assertEquals(
                List.of("yaml-alias 1:21"), readingProblems("customSettings: {a: [" + "1,".repeat(510_000) + "]}"));
    }

    private static List<String> readingProblems(String text) {
        return found(text.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(line -> ReadingIds.ALL.contains(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    private static List<String> found(byte[] bytes) {
        return read(bytes).stream()
                .map(problem -> problem.id()
                        + ' '
                        + (problem.location() instanceof Location.InFile in ? in.line() + ":" + in.column() : "-"))
                .toList();
    }

    private static List<Problem> read(byte[] bytes) {
        return ClusterYaml.parse("cluster.yaml", bytes, ClusterYaml.Accept.KNOWN)
                .problems()
                .list();
    }
}
