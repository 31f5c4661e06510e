package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value that is one scalar node: text, a number or a truth value, read by a function. */
record Scalar<T>(String label, Kind kind, Function<String, Parsed<T>> parse, Map<String, Object> schema)
        implements Type<T> {

    enum Kind {
        /** Text of several lines and any length. */
        LONG_TEXT,
        TEXT,
        /** Text, with quotes or without. */
        WORD,
        /** Text that may let somebody in: no message quotes it, or the line that it stands in. */
        SECRET,
        NUMBER,
        BOOLEAN
    }

    /** Longer text is no name, address or pattern; reading it by regular expressions could take for ever. */
    private static final int LONGEST = 20_000;

    @Override
    public Optional<T> read(Node node, String path, Reading reading) {
        if (!(node instanceof ScalarNode scalar) || Tags.isForeign(node)) {
            Shape.reportWrong(node, path, label, reading);
            return Optional.empty();
        }
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        Parsed<T> parsed = tryToParse(scalar.getValue());
        if (!isText() && !plain) {
            reading.report(unquoteIt(scalar, path, parsed, reading));
            return Optional.empty();
        }
        if (isText()
                && kind != Kind.WORD
                && kind != Kind.SECRET
                && plain
                && !node.getTag().equals(Tag.STR)) {
            reading.report(quoteIt(scalar, path, parsed, reading));
            return Optional.empty();
        }
        if (parsed.value().isEmpty()) {
            reading.report(mismatch(scalar, path, parsed, reading));
        }
        return parsed.value();
    }

    private boolean isText() {
        return kind == Kind.TEXT || kind == Kind.LONG_TEXT || kind == Kind.WORD || kind == Kind.SECRET;
    }

    private Parsed<T> tryToParse(String text) {
        if (kind != Kind.LONG_TEXT && text.length() > LONGEST) {
            return Parsed.no("it has " + text.length() + " characters; the most is " + LONGEST, "");
        }
        return parse.apply(text);
    }

    private Problem quoteIt(ScalarNode node, String path, Parsed<T> parsed, Reading reading) {
        Problem problem = wrongType(node, path, YamlWords.meaning(node), reading);
        if (parsed.value().isPresent()) {
            return problem.why("without quotes YAML does not read it as text")
                    .fix("write it in quotes: \"" + Shown.text(node.getValue()) + '"');
        }
        return because(problem, parsed, "write " + label);
    }

    private Problem unquoteIt(ScalarNode node, String path, Parsed<T> parsed, Reading reading) {
        Problem problem = wrongType(node, path, "the text " + Shape.describe(node), reading);
        return problem.fix(
                parsed.value().isPresent() ? "remove the quotes: " + Shown.text(node.getValue()) : "write " + label);
    }

    private Problem mismatch(ScalarNode node, String path, Parsed<T> parsed, Reading reading) {
        if (kind == Kind.SECRET) {
            return because(
                    reading.error(
                            "malformed-value", reading.spot(path, node), Shown.quoted(path) + " must be " + label),
                    parsed,
                    "write " + label);
        }
        if (isText()) {
            String message = Shown.quoted(path) + " must be " + label + ", not " + Shape.describe(node);
            return because(
                    reading.error("malformed-value", reading.spot(path, node), message), parsed, "write " + label);
        }
        String hint = kind == Kind.BOOLEAN ? YamlWords.asBool(node) : YamlWords.asNumber(node);
        return because(
                wrongType(node, path, YamlWords.meaning(node), reading),
                parsed,
                hint.isEmpty() ? "write " + label : hint);
    }

    private Problem wrongType(ScalarNode node, String path, String found, Reading reading) {
        return reading.error(
                "wrong-type", reading.spot(path, node), Shown.quoted(path) + " must be " + label + ", not " + found);
    }

    private static Problem because(Problem problem, Parsed<?> parsed, String otherwise) {
        Problem explained = parsed.why().isEmpty() ? problem : problem.why(parsed.why());
        return explained.fix(parsed.fix().isEmpty() ? otherwise : parsed.fix());
    }

    @Override
    public boolean isSecret() {
        return kind == Kind.SECRET;
    }

    @Override
    public String show(T value) {
        return value instanceof Choice choice ? choice.word() : String.valueOf(value);
    }
}
