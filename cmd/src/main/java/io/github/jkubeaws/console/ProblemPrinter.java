package io.github.jkubeaws.console;

import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one shape in which problems are shown: to people as a few lines each, to programs as maps. */
final class ProblemPrinter {
    private final Style style;

    ProblemPrinter(Style style) {
        this.style = style;
    }

    /** Returns a problem in lines that end with a line feed. */
    String text(Problem problem) {
        StringBuilder text = new StringBuilder();
        text.append(word(problem.severity()))
                .append(style.bold(": " + printable(problem.message())))
                .append('\n');
        String place = problem.location().inOneLine();
        if (!place.isEmpty()) {
            line(text, "at", List.of(place));
        }
        if (problem.location() instanceof Location.InFile in && !in.sourceLine().isBlank()) {
            text.append(excerpt(in));
        }
        line(text, "why", problem.why());
        line(text, "fix", problem.fix());
        line(text, "more", List.of("jkube-aws explain " + problem.id()));
        return text.toString();
    }

    private String word(Severity severity) {
        return switch (severity) {
            case ERROR -> style.red(severity.word());
            case WARNING -> style.yellow(severity.word());
            case NOTE -> style.bold(severity.word());
        };
    }

    private void line(StringBuilder text, String label, List<String> lines) {
        String shown = label;
        for (String line : lines.stream().flatMap(String::lines).toList()) {
            text.append("  ")
                    .append(style.dim("%-4s".formatted(shown)))
                    .append(' ')
                    .append(printable(line))
                    .append('\n');
            shown = "";
        }
    }

    private String excerpt(Location.InFile in) {
        String number = "%9d".formatted(in.line());
        String line = printable(in.sourceLine());
        int before = in.sourceLine().offsetByCodePoints(0, Math.min(in.column() - 1, length(in.sourceLine())));
        // Tabs stay tabs, so that the caret stands under its character however wide they are shown.
        String indent = in.sourceLine().substring(0, before).replaceAll("[^\t]", " ");
        String carets = "^".repeat(Math.max(1, Math.min(in.width(), length(in.sourceLine()) - in.column() + 1)));
        return style.dim(number + " |")
                + ' '
                + line
                + '\n'
                + style.dim("          |")
                + ' '
                + indent
                + style.red(carets)
                + '\n';
    }

    private static int length(String line) {
        return line.codePointCount(0, line.length());
    }

    /** What a file holds is shown, but never obeyed by a terminal: control characters become a sign for themselves. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "\uFFFD");
    }

    /** Returns one line that counts errors and warnings; empty when there are none. */
    static String count(Problems problems) {
        return Stream.of(Severity.ERROR, Severity.WARNING)
                .filter(severity -> problems.count(severity) > 0)
                .map(severity -> counted(problems.count(severity), severity.word()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String counted(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /** Returns a problem as programs read it. */
    static Map<String, Object> tree(Problem problem) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", problem.id());
        tree.put("severity", problem.severity().word());
        tree.put("message", problem.message());
        tree.put("location", tree(problem.location()));
        tree.put("why", problem.why());
        tree.put("fix", problem.fix());
        tree.put("more", "jkube-aws explain " + problem.id());
        return tree;
    }

    private static Map<String, Object> tree(Location location) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (location instanceof Location.InFile in) {
            tree.put("file", in.file());
            tree.put("line", in.line());
            tree.put("column", in.column());
            tree.put("path", in.path());
        } else if (!location.inOneLine().isEmpty()) {
            tree.put("name", location.inOneLine());
        }
        return tree;
    }
}
