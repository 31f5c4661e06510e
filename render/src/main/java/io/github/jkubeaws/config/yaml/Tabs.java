package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds lines that are indented with tabs: a frequent mistake, which parsers report one line at a time. */
final class Tabs {
    private static final int MOST_SHOWN = 10;

    /** What begins a text of several lines, whose lines may hold anything. */
    private static final Pattern BLOCK = Pattern.compile("(^|.*[\\s:-])[|>][-+0-9]{0,2}\\s*(#.*)?");

    private Tabs() {}

    /** Returns one problem for all lines with tabs, if the parser stopped at one of them. */
    static Optional<Problem> problem(SourceText source, int stoppedAt, Reading reading) {
        List<Integer> lines = find(source);
        if (!lines.contains(stoppedAt)) {
            return Optional.empty();
        }
        int first = lines.get(0);
        Spot spot = new Spot("", first, source.line(first).indexOf('\t') + 1, 1);
        Problem problem = reading.error("yaml-tab", spot, "the line is indented with a tab");
        if (lines.size() > 1) {
            String others = lines.stream()
                    .skip(1)
                    .limit(MOST_SHOWN)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            int more = lines.size() - 1 - MOST_SHOWN;
            problem = problem.why("so are lines " + others + (more > 0 ? " and " + more + " more" : ""));
        }
        return Optional.of(
                problem.why("YAML allows only spaces there: https://yaml.org/spec/1.2.2/#61-indentation-spaces")
                        .fix("expand -i -t 2 " + source.name() + " > " + source.name() + ".new && mv " + source.name()
                                + ".new " + source.name()));
    }

    private static List<Integer> find(SourceText source) {
        List<Integer> found = new ArrayList<>();
        int block = Integer.MAX_VALUE;
        for (int number = 1; number <= source.lines(); number++) {
            String line = source.line(number);
            if (line.isBlank()) {
                continue;
            }
            String indentation =
                    line.substring(0, line.length() - line.stripLeading().length());
            int tab = indentation.indexOf('\t');
            int spaces = tab < 0 ? indentation.length() : tab;
            if (spaces > block) {
                continue;
            }
            block = BLOCK.matcher(line).matches() ? spaces : Integer.MAX_VALUE;
            if (tab >= 0) {
                found.add(number);
            }
        }
        return found;
    }
}
