package io.github.jkubeaws.cmd;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.jkubeaws.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** docs/commands is what {@code --help} says, and what the README tells people to type is what the program takes. */
class CommandPagesTest {
    private static final Path CHECKOUT = Path.of(System.getProperty("checkout"));
    private static final Path PAGES = CHECKOUT.resolve("docs/commands");

    private static Map<String, CommandLine> commands() {
        Map<String, CommandLine> commands = new TreeMap<>();
        collect("", JkubeAwsCommand.line(ProgramRun.surroundings(Path.of(""))), commands);
        return commands;
    }

    private static void collect(String prefix, CommandLine line, Map<String, CommandLine> commands) {
        line.getSubcommands().forEach((name, command) -> {
            String whole = prefix.isEmpty() ? name : prefix + '-' + name;
            commands.put(whole, command);
            collect(whole, command, commands);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCommandHasAPageThatIsItsHelp() {
        return commands().entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> Golden.assertMatches(PAGES.resolve(entry.getKey() + ".md"), page(entry.getValue()))));
    }

    private static String page(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        return "# " + name + "\n\n```\n" + command.getUsageMessage() + "```\n";
    }

    @Test
    void everyPageBelongsToACommand() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(commands().keySet(), pages);
        }
    }

    @Test
    void everyCommandShowsAnExample() {
        commands().forEach((name, command) -> {
            String help = command.getUsageMessage();
            assertTrue(help.contains("Example"), name + " has no example");
            assertTrue(help.lines().allMatch(line -> line.length() <= 80), name + " does not fit 80 columns");
        });
    }

    @Test
    void whatThePagesTellPeopleToTypeIsWhatTheProgramTakes() throws IOException {
        List<String> typed = new ArrayList<>();
        for (Path page : pages()) {
            boolean code = false;
            for (String line :
                    Files.readString(page).replaceAll("\\\\\n *", " ").lines().toList()) {
                code = line.startsWith("```") ? !code : code;
                if (code && line.matches("(\\./)?jkube-aws [a-z-].*")) {
                    typed.add(line.replaceFirst("^\\./", "").replaceFirst(" *( [#|>&(]|   ).*", ""));
                }
            }
        }
        assertTrue(typed.size() > 20, () -> "found only " + typed);
        for (String line : typed) {
            String[] arguments = line.replace("'", "")
                    .substring("jkube-aws".length())
                    .strip()
                    .split(" +");
            assertDoesNotThrow(
                    () -> JkubeAwsCommand.line(ProgramRun.surroundings(Path.of("")))
                            .parseArgs(arguments),
                    line);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(CHECKOUT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(CHECKOUT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .filter(file -> !file.toString().contains("decisions")
                            && !file.toString().contains("docs/commands"))
                    .toList();
        }
    }
}
