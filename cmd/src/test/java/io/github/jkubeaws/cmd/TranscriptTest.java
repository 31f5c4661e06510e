package io.github.jkubeaws.cmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conversations with the program, each in a file of transcripts/&lt;verb&gt;/, each in an empty directory.
 *
 * <p>A line that begins with {@code $ } is a command line, {@code $tty } one on a terminal, where the lines {@code <}
 * after it are typed; {@code VARIABLE=value} before the program's name sets the environment. What follows is what the
 * program says: {@code | } on standard output, {@code ! } on standard error, and its exit status. {@code file NAME} is
 * followed by a file's lines, each behind {@code = }; {@code show NAME} shows a file; {@code % } goes before a command
 * of a shell, which must succeed, and of which nothing is shown.
 */
class TranscriptTest {
    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> everyConversationGoesAsWritten() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TRANSCRIPTS)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertTrue(files.stream().allMatch(file -> file.toString().endsWith(".txt")), "a file that no test uses");
        return files.stream()
                .map(file -> dynamicTest(
                        TRANSCRIPTS.relativize(file).toString(),
                        () -> Golden.assertMatches(file, replay(Files.readAllLines(file)))));
    }

    private String replay(List<String> script) throws IOException {
        Path directory = Files.createTempDirectory(temporary, "run");
        StringBuilder actual = new StringBuilder();
        for (int i = 0; i < script.size(); i++) {
            String line = script.get(i);
            if (line.startsWith("| ")
                    || line.startsWith("! ")
                    || line.equals("|")
                    || line.equals("!")
                    || line.startsWith("exit ")) {
                continue;
            }
            actual.append(line).append('\n');
            if (line.startsWith("file ")) {
                Path file = directory.resolve(line.substring(5));
                List<String> content = new ArrayList<>();
                while (i + 1 < script.size() && script.get(i + 1).startsWith("=")) {
                    content.add(script.get(++i));
                    actual.append(script.get(i)).append('\n');
                }
                Files.createDirectories(file.getParent());
                Files.writeString(file, text(content));
            } else if (line.startsWith("show ")) {
                Path file = directory.resolve(line.substring(5));
                append(actual, '|', Files.exists(file) ? Files.readString(file) : "(no such file)\n");
            } else if (line.startsWith("% ")) {
                shell(directory, line.substring(2));
            } else if (line.startsWith("$")) {
                StringBuilder typed = new StringBuilder();
                while (i + 1 < script.size() && script.get(i + 1).startsWith("<")) {
                    String input = script.get(++i);
                    actual.append(input).append('\n');
                    typed.append(input.length() > 1 ? input.substring(2) : "").append('\n');
                }
                run(directory, line, typed.toString(), actual);
            }
        }
        return actual.toString();
    }

    private static String text(List<String> content) {
        StringBuilder text = new StringBuilder();
        content.forEach(
                line -> text.append(line.length() > 1 ? line.substring(2) : "").append('\n'));
        return text.toString();
    }

    private static void shell(Path directory, String command) {
        try {
            Process process = new ProcessBuilder("sh", "-ec", command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), command + "\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Path directory, String line, String input, StringBuilder actual) {
        Surroundings.Terminal terminal = line.startsWith("$tty ") ? ProgramRun.TERMINAL : ProgramRun.PIPE;
        List<String> words = words(line.substring(line.indexOf(' ') + 1));
        Map<String, String> environment = new HashMap<>();
        while (words.get(0).matches("[A-Z_]+=.*")) {
            String[] pair = words.remove(0).split("=", 2);
            environment.put(pair[0], pair[1]);
        }
        words.remove(0);
        ProgramRun run = ProgramRun.of(directory, terminal, environment, input, words.toArray(String[]::new));
        append(actual, '|', run.out());
        append(actual, '!', run.err().replace("\u001B", "ESC"));
        actual.append("exit ").append(run.status()).append('\n');
    }

    private static void append(StringBuilder actual, char mark, String text) {
        text.lines()
                .forEach(line -> actual.append(mark)
                        .append(line.isEmpty() ? "" : " " + line)
                        .append('\n'));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String part : line.split(" +")) {
            words.add(part.replace("\\s", " "));
        }
        return words;
    }
}
