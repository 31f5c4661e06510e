package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in our words what a YAML parser found, and the usual reason for it. */
final class SyntaxProblems {

    private SyntaxProblems() {}

    static Problem of(MarkedYAMLException e, SourceText source, Reading reading) {
        Optional<Problem> tab = tab(source, reading);
        if (tab.isPresent()) {
            return tab.get();
        }
        Mark mark = e.getProblemMark();
        Spot spot = mark == null ? new Spot("", 1, 1, 1) : YamlFile.spot(mark);
        String found = String.valueOf(e.getProblem());
        Hint hint = hint(found, String.valueOf(e.getContext()), source.line(spot.line()));
        Problem problem = reading.error(hint.id, spot, hint.message);
        Mark began = e.getContextMark();
        if (began != null && mark != null && began.getLine() != mark.getLine()) {
            problem = problem.why("it began at line " + (began.getLine() + 1) + ", column " + (began.getColumn() + 1));
        }
        return problem.why("the parser says: " + Types.shorten(found)).fix(hint.fix);
    }

    static Problem of(ReaderException e, SourceText source) {
        String before = source.text()
                .substring(0, Math.min(e.getPosition(), source.text().length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
        return Problem.error(
                        "yaml-syntax",
                        "there is a character that YAML does not allow: U+%04X".formatted(e.getCodePoint()))
                .at(new Location.InFile(source.name(), line, column, 1, "", ""))
                .fix("delete it; it is invisible in most editors");
    }

    private record Hint(String id, String message, String fix) {}

    private static Hint hint(String found, String context, String line) {
        if (found.contains("single document")) {
            return new Hint("yaml-syntax", "a second document begins here", "keep one document: remove the line '---'");
        }
        if (found.contains("mapping values are not allowed")) {
            return new Hint(
                    "yaml-syntax",
                    "a ':' stands where no setting can begin",
                    "quote the value if the ':' belongs to it; otherwise check the indentation of this line");
        }
        if (found.contains("undefined alias")) {
            return new Hint(
                    "yaml-syntax",
                    "an alias refers to an anchor that is not there",
                    "put '&name' before the part that '*name' should repeat; quote a value that begins with '*'");
        }
        if (found.contains("Nesting Depth") || context.contains("Nesting Depth")) {
            return new Hint("yaml-too-deep", "the file is nested more than 50 deep", "flatten it");
        }
        if (context.contains("quoted scalar") || line.stripTrailing().endsWith("\"")) {
            return new Hint("yaml-syntax", "a quoted text has no end", "close the quote that was opened");
        }
        if (context.contains("flow")) {
            return new Hint(
                    "yaml-syntax", "a '[' or '{' is not closed", "close it, or write one item a line with '- '");
        }
        if (context.contains("block mapping")
                || context.contains("block collection")
                || context.contains("simple key")) {
            return new Hint(
                    "yaml-syntax",
                    "this line does not fit the lines above it",
                    "indent settings of one level by the same number of spaces, and write 'name: value' with a space"
                            + " after the ':'");
        }
        return new Hint("yaml-syntax", "this is not YAML that can be read", "check quotes, ':' and indentation here");
    }

    /** Tabs are the most frequent mistake of all, and parsers report them far from where they are. */
    private static Optional<Problem> tab(SourceText source, Reading reading) {
        for (int number = 1; number <= source.lines().size(); number++) {
            String line = source.line(number);
            String indentation =
                    line.substring(0, line.length() - line.stripLeading().length());
            if (indentation.contains("\t") && !line.isBlank()) {
                Spot spot = new Spot("", number, indentation.indexOf('\t') + 1, 1);
                return Optional.of(reading.error("yaml-tab", spot, "the line is indented with a tab")
                        .why("YAML allows only spaces there: https://yaml.org/spec/1.2.2/#61-indentation-spaces")
                        .fix("replace tabs by spaces: sed -i 's/\\t/  /g' " + source.name()));
            }
        }
        return Optional.empty();
    }
}
