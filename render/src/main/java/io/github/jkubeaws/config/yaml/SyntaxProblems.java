package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in our words what a YAML parser found, and the usual reason for it. */
final class SyntaxProblems {
    private static final String NO_END = "a quoted text has no end";
    private static final String NOT_CLOSED = "a '[' or '{' is not closed";
    private static final String TAG_FIX = "quote a value that begins with '!'";

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
                    "while scanning an alias", "a '*' has no name behind it", "quote the value if it begins with '*'"),
            new Saying(
                    "while scanning an anchor", "a '&' has no name behind it", "quote the value if it begins with '&'"),
            new Saying("undefined tag handle", "there is a tag that YAML does not know", TAG_FIX),
            new Saying("while scanning a tag", "a tag is cut short", TAG_FIX),
            new Saying(
                    "while scanning a directive",
                    "a line that begins with '%' is no directive of YAML",
                    "remove the line, or quote a value that begins with '%'"),
            new Saying(
                    "escape",
                    "there is a '\\' that YAML does not know",
                    "write '\\\\' for a backslash in double quotes, or use single quotes"),
            new Saying("cannot start any token", "a value cannot begin with this character", "put the value in quotes"),
            new Saying(
                    "while scanning a block scalar",
                    "behind '|' or '>' there is more than YAML allows",
                    "begin the text on the next line, indented further; quote a value that begins with '|' or '>'"),
            new Saying("quoted scalar", NO_END, "close the quote that is opened here"),
            new Saying("but got <stream end>", NOT_CLOSED, "close it, or quote the value if the bracket belongs to it"),
            new Saying(
                    "while parsing a flow",
                    "a ',' or a closing bracket is missing before this",
                    "put ',' between the items and close the bracket; quote the value if the bracket belongs to it"),
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
        String said = e.getContext() + " " + e.getProblem();
        Spot stopped =
                spot(e.getProblemMark()).or(() -> spot(e.getContextMark())).orElse(new Spot("", 1, 1, 1));
        LineMistakes lines = new LineMistakes(source, reading);
        return Tabs.problem(source, stopped.line(), reading)
                .or(() -> lines.conflict(stopped.line()))
                .or(() -> said.contains("mapping values") ? lines.beforeColon(stopped) : Optional.empty())
                .orElseGet(() -> translated(e, said, stopped));
    }

    private Problem translated(MarkedYAMLException e, String said, Spot stopped) {
        Saying saying = SAYINGS.stream()
                .filter(each -> said.contains(each.parserSays))
                .findFirst()
                .orElseThrow();
        boolean isOpen = saying.message.equals(NO_END) || saying.message.equals(NOT_CLOSED);
        Spot began = spot(e.getContextMark()).orElse(stopped);
        Problem problem = reading.error("yaml-syntax", isOpen ? began : stopped, saying.message);
        if (began.line() != stopped.line() && !said.contains("single document")) {
            Spot other = isOpen ? stopped : began;
            problem = problem.why((isOpen ? "the parser read on to" : "what the parser was reading began at") + " line "
                    + other.line() + ", column " + other.column());
        }
        String words = String.valueOf(e.getProblem()).replaceFirst("\\. \\(Do not .*", "");
        return problem.why("the parser says: " + Shown.text(words)).fix(saying.fix);
    }

    /** Returns where a mark points; for the end of the file, the end of the last line with something on it. */
    private Optional<Spot> spot(@Nullable Mark mark) {
        if (mark == null) {
            return Optional.empty();
        }
        String all = source.text();
        int end = all.codePointCount(0, all.stripTrailing().length());
        return Optional.of(source.spot("", Math.min(mark.getIndex(), end), 1));
    }
}
