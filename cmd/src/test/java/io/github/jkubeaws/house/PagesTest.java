package io.github.jkubeaws.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.config.rules.ConfigRule;
import io.github.jkubeaws.config.rules.ConfigRules;
import io.github.jkubeaws.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has a page, and every page a problem. */
class PagesTest {
    private static final Path CHECKOUT = Path.of(System.getProperty("checkout"));
    private static final Path PAGES = CHECKOUT.resolve("docs/troubleshooting");

    /** Where main code names the id of a problem; rules name theirs in {@code id()}. */
    private static final Pattern ID = Pattern.compile(
            "(?:Problem\\.(?:error|warning|note)|reading\\.error|Problem\\.of)\\(\\s*(?:Severity\\.[A-Z]+,\\s*)?\"([a-z0-9]+(?:-[a-z0-9]+)*)\",");

    /** Where a fault of a certificate names its id, under which it is shown as a problem. */
    private static final Pattern FAULT = Pattern.compile("public String id\\(\\) \\{\\s*return \"([a-z0-9-]+)\"");

    private static final Pattern HINT = Pattern.compile("new Hint\\(\\s*\"([a-z0-9-]+)\"");

    @Test
    void everyProblemHasAPageAndEveryPageAProblem() throws IOException {
        Set<String> problems = new TreeSet<>(idsInSources());
        ConfigRules.ALL.stream().map(ConfigRule::id).forEach(problems::add);
        assertEquals(String.join("\n", problems), String.join("\n", pages()));
    }

    private static Set<String> idsInSources() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String module : List.of("pki/src", "render/src", "src", "cmd/src")) {
            try (Stream<Path> files = Files.walk(CHECKOUT.resolve(module).resolve("main/java"))) {
                List<Pattern> patterns = module.equals("pki/src") ? List.of(ID, FAULT) : List.of(ID, HINT);
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    for (Pattern pattern : patterns) {
                        Matcher matcher = pattern.matcher(Files.readString(file));
                        while (matcher.find()) {
                            ids.add(matcher.group(1));
                        }
                    }
                }
            }
        }
        return ids;
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md") && !name.equals("coverage.md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyPageSaysWhatItIsAndHowToMendIt() throws IOException {
        for (String id : pages()) {
            String page = Files.readString(PAGES.resolve(id + ".md"));
            assertTrue(page.startsWith("# "), id + " has no title");
            assertTrue(page.contains("\n## Fix\n"), id + " has no section '## Fix'");
            assertTrue(page.lines().allMatch(line -> line.length() <= 160), id + " has a line that no terminal shows");
        }
    }

    @Test
    void theIndexListsEveryPageWithItsTitle() throws IOException {
        StringBuilder index = new StringBuilder("""
                # Troubleshooting

                A page for each problem that jkube-aws reports; `jkube-aws explain ID` shows the same text. This list is
                generated from the pages' titles: `mvn verify -Dgolden=update` rewrites it.

                """);
        for (String id : pages()) {
            String title = Files.readAllLines(PAGES.resolve(id + ".md")).get(0).substring(2);
            index.append("- [%s](%s.md): %s%n".formatted(id, id, title));
        }
        Golden.assertMatches(PAGES.resolve("README.md"), index.toString());
    }
}
