package io.github.jkubeaws.config.yaml;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The types that settings have. A scalar is read by the type that its key declares, not by what YAML makes of it; where
 * YAML would make something else of the same characters ({@code no}, {@code 012}, {@code 1e3}), that is said, since other
 * programs that read the file would go by YAML.
 */
public final class Types {

    private Types() {}

    /** Any text in one line. */
    public static Type<String> text() {
        return text("text", Types::oneLine, Map.of("type", "string"));
    }

    private static Parsed<String> oneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return Parsed.no("it has a line end", "write it in one line; '>-' in place of '|' or '>' joins lines");
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? Parsed.no("it has a control character", "write it without")
                : Parsed.of(text);
    }

    /** Text of any length, with line ends. */
    public static Type<String> longText() {
        return new Scalar<>(
                "text, of several lines where needed ('|')",
                Scalar.Kind.LONG_TEXT,
                Parsed::of,
                Map.of("type", "string"));
    }

    /** Text that matches a pattern, given with the words for it. */
    public static Type<String> text(String label, String pattern) {
        return text(
                label,
                text -> text.matches(pattern) ? Parsed.of(text) : Parsed.no(),
                Map.of("type", "string", "pattern", "^(?:" + pattern + ")$"));
    }

    /** Text that is read into something else. */
    public static <T> Type<T> text(String label, Function<String, Parsed<T>> parse, Map<String, Object> schema) {
        return new Scalar<>(label, Scalar.Kind.TEXT, parse, schema);
    }

    /** The same type, whose values are written otherwise than Java writes them. */
    public static <T> Type<T> writtenAs(Function<T, String> written, Type<T> type) {
        return new WrittenAs<>(written, type);
    }

    /** A number that is read into something else. */
    public static <T> Type<T> number(String label, Function<String, Parsed<T>> parse, Map<String, Object> schema) {
        return new Scalar<>(label, Scalar.Kind.NUMBER, parse, schema);
    }

    /** Text, a number or a truth value, as it is written: for what YAML lets people write with or without quotes. */
    public static Type<String> word(String label, String pattern) {
        Function<String, Parsed<String>> parse = text -> text.matches(pattern) ? Parsed.of(text) : Parsed.no();
        Map<String, Object> schema =
                Map.of("type", List.of("string", "number", "boolean"), "pattern", "^(?:" + pattern + ")$");
        return new Scalar<>(label, Scalar.Kind.WORD, parse, schema);
    }

    /** Text that may let somebody in: no message quotes it, or the line that it stands in. */
    public static <T> Type<T> secret(String label, Function<String, Parsed<T>> parse, Map<String, Object> schema) {
        return new Scalar<>(label, Scalar.Kind.SECRET, parse, schema);
    }

    /** One of a few words: the constants of an enum. */
    public static <E extends Choice> Type<E> choice(E[] choices) {
        return new OneOf<>(List.of(choices));
    }

    /** {@code true} or {@code false}. */
    public static Type<Boolean> bool() {
        Function<String, Parsed<Boolean>> parse =
                text -> text.equals("true") || text.equals("false") ? Parsed.of(text.equals("true")) : Parsed.no();
        return new Scalar<>("true or false", Scalar.Kind.BOOLEAN, parse, Map.of("type", "boolean"));
    }

    /** A whole number within bounds. */
    public static Type<Integer> integer(int least, int most) {
        boolean bounded = most != Integer.MAX_VALUE;
        return number(
                bounded ? "a whole number from " + least + " to " + most : "a whole number of at least " + least,
                text -> wholeNumber(text, least, most),
                bounded
                        ? Map.of("type", "integer", "minimum", least, "maximum", most)
                        : Map.of("type", "integer", "minimum", least));
    }

    private static Parsed<Integer> wholeNumber(String text, int least, int most) {
        // Ten digits are enough for every int, and few enough for every long.
        if (!text.matches("-?(0|[1-9][0-9]{0,9})")) {
            return Parsed.no();
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most ? Parsed.of((int) number) : Parsed.no();
    }

    /** A list. */
    public static <T> Type<List<Value<T>>> list(Type<T> element) {
        return new ListOf<>(element, (node, path, reading) -> {
            Spot spot = reading.spot(path, node);
            return element.read(node, path, reading)
                    .map(value -> Value.given(spot, value))
                    .orElseGet(() -> Value.broken(spot));
        });
    }

    /** A list of sections. */
    public static <R> Type<List<R>> sections(Section<R> section) {
        SectionOf<R> element = new SectionOf<>(section);
        return new ListOf<>(
                element, (node, path, reading) -> element.readEvenIfBroken(node, reading.spot(path, node), reading));
    }

    /** A mapping with names that the user chooses. */
    public static <T> Type<Map<String, Value<T>>> map(Type<T> element) {
        return new MapOf<>(element);
    }

    /** A section. */
    public static <R> Type<R> section(Section<R> section) {
        return new SectionOf<>(section);
    }

    /** Anything at all: maps, lists and scalars as YAML has them. */
    public static Type<Map<String, Object>> anything() {
        return new FreeForm();
    }
}
