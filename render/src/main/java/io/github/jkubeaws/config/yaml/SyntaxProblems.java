package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in our words what a YAML parser found, and the usual reason for it. */
final class SyntaxProblems {
    private static final String QUOTE_IT = "put the value in quotes";

    /** What the parser's words mean; the first line that fits them holds. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying("single document", "a second document begins here", "keep one document: remove the line '---'"),
            new Saying(
                    "mapping values are not allowed",
                    "a ':' stands where no setting can begin",
                    "quote the value if the ':' belongs to it; otherwise check the indentation of this line"),
            new Saying(
                    "undefined alias",
                    "an alias refers to an anchor that is not there",
                    "put '&name' before the part that '*name' should repeat; quote a value that begins with '*'"),
            new Saying(
                    "alphabetic or numeric",
                    "a '*' or '&' has no name behind it",
                    "quote the value if it begins with '*' or '&'"),
            new Saying(
                    "undefined tag handle",
                    "there is a tag that YAML does not know",
                    "quote a value that begins with '!'"),
            new Saying("while scanning a tag", "a tag is cut short", "quote a value that begins with '!'"),
            new Saying(
                    "while scanning a directive",
                    "a line that begins with '%' is no directive of YAML",
                    "remove the line, or quote a value that begins with '%'"),
            new Saying(
                    "escape",
                    "there is a '\\' that YAML does not know",
                    "write '\\\\' for a backslash in double quotes, or use single quotes"),
            new Saying("cannot start any token", "a value cannot begin with this character", QUOTE_IT),
            new Saying(
                    "while scanning a block scalar",
                    "behind '|' or '>' there is more than YAML allows",
                    "begin the text on the next line, indented further; quote a value that begins with '|' or '>'"),
            new Saying("quoted scalar", "a quoted text has no end", "close the quote that is opened here"),
            new Saying(
                    "flow", "a '[' or '{' is not closed", "close it, or quote the value if the bracket belongs to it"),
            new Saying(
                    "simple key",
                    "this line is no setting",
                    "write 'name: value' with a space after the ':', or check the indentation of this line"),
            new Saying(
                    "block mapping",
                    "this line does not fit the lines above it",
                    "indent settings of one level by the same number of spaces, and write 'name: value' with a space"
                            + " after the ':'"),
            new Saying(
                    "block collection",
                    "this line does not fit the list above it",
                    "begin each item with '- ', under the '- ' of the item before it"),
            new Saying(
                    "sequence entries are not allowed",
                    "a '- ' stands where no list can begin",
                    "begin the list on a line of its own, below its name; quote a value that begins with '- '"),
            new Saying("", "this is not YAML that can be read", "check quotes, ':' and indentation here"));

    private final SourceText source;
    private final Reading reading;

    SyntaxProblems(SourceText source, Reading reading) {
        this.source = source;
        this.reading = reading;
    }

    private record Saying(String parserSays, String message, String fix) {}

    Problem of(MarkedYAMLException e) {
        String said = String.valueOf(e.getContext()) + ' ' + e.getProblem();
        Optional<Spot> stopped = spot(e.getProblemMark());
        Optional<Spot> began = spot(e.getContextMark());
        Spot end = stopped.or(() -> began).orElse(new Spot("", 1, 1, 1));
        if (said.contains("Nesting Depth")) {
            return NodeGraph.tooDeep(reading, end);
        }
        Optional<Problem> tab = Tabs.problem(source, end.line(), reading);
        if (tab.isPresent()) {
            return tab.get();
        }
        Saying hint = SAYINGS.stream()
                .filter(each -> said.contains(each.parserSays))
                .findFirst()
                .orElseThrow();
        boolean isOpen = hint.message.endsWith("no end") || hint.message.endsWith("not closed");
        Problem problem = reading.error("yaml-syntax", isOpen ? began.orElse(end) : end, hint.message);
        if (began.isPresent() && began.get().line() != end.line()) {
            problem = problem.why(
                    isOpen
                            ? "the parser read on to line " + end.line() + ", column " + end.column()
                            : "it began at line " + began.get().line() + ", column "
                                    + began.get().column());
        }
        return problem.why("the parser says: " + Shown.text(String.valueOf(e.getProblem())))
                .fix(hint.fix);
    }

    /** Returns where a mark points; for the end of the file, the end of the last line with something on it. */
    private Optional<Spot> spot(Mark mark) {
        if (mark == null) {
            return Optional.empty();
        }
        String all = source.text();
        int end = all.codePointCount(0, all.stripTrailing().length());
        return Optional.of(source.spot("", Math.min(mark.getIndex(), end), 1));
    }
}
