package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The types that settings have. A scalar is read by the type that its key declares, not by what YAML makes of it: text
 * stays text, and where YAML would have made {@code no}, {@code 012} or {@code 1e3} something else, that is said.
 */
public final class Types {

    private Types() {}

    /** Any text in one line. */
    public static Type<String> text() {
        return text("text", Parsed::of, Map.of("type", "string"));
    }

    /** Text of any length, with line ends. */
    public static Type<String> longText() {
        return text("text, of several lines where needed ('|')", Parsed::of, Map.of("type", "string"));
    }

    /** Text that matches a pattern, given with the words for it. */
    public static Type<String> text(String label, String pattern) {
        return text(
                label,
                text -> text.matches(pattern) ? Parsed.of(text) : Parsed.no(),
                Map.of("type", "string", "pattern", '^' + pattern + '$'));
    }

    /** Text that is read into something else. */
    public static <T> Type<T> text(String label, Function<String, Parsed<T>> parse, Map<String, Object> schema) {
        return new Scalar<>(label, parse, schema, Scalar.Kind.TEXT);
    }

    /** A number that is read into something else. */
    public static <T> Type<T> number(String label, Function<String, Parsed<T>> parse, Map<String, Object> schema) {
        return new Scalar<>(label, parse, schema, Scalar.Kind.NUMBER);
    }

    /** Text, a number or a truth value, as it is written: for what YAML lets people write with or without quotes. */
    public static Type<String> word(String label, String pattern) {
        Function<String, Parsed<String>> parse = text -> text.matches(pattern) ? Parsed.of(text) : Parsed.no();
        Map<String, Object> schema =
                ordered("type", List.of("string", "number", "boolean"), "pattern", '^' + pattern + '$');
        return new Scalar<>(label, parse, schema, Scalar.Kind.WORD);
    }

    /** One of a few words: the constants of an enum. */
    public static <E extends Choice> Type<E> choice(E[] choices) {
        return new OneOf<>(List.of(choices));
    }

    /** {@code true} or {@code false}. */
    public static Type<Boolean> bool() {
        Function<String, Parsed<Boolean>> parse =
                text -> text.equals("true") || text.equals("false") ? Parsed.of(text.equals("true")) : Parsed.no();
        return new Scalar<>("true or false", parse, Map.of("type", "boolean"), Scalar.Kind.BOOLEAN);
    }

    /** A whole number within bounds. */
    public static Type<Integer> integer(int least, int most) {
        String label = most == Integer.MAX_VALUE
                ? "a whole number of at least " + least
                : "a whole number from " + least + " to " + most;
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", least);
        if (most != Integer.MAX_VALUE) {
            schema.put("maximum", most);
        }
        return new Scalar<>(label, text -> wholeNumber(text, least, most), schema, Scalar.Kind.NUMBER);
    }

    private static Parsed<Integer> wholeNumber(String text, int least, int most) {
        if (!text.matches("-?(0|[1-9][0-9]{0,18})")) {
            return Parsed.no();
        }
        if (text.length() > 10) {
            return Parsed.no(text + " is far out of bounds", "");
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
        return new ListOf<>(section(section), (node, path, reading) -> {
            Spot spot = reading.spot(path, node);
            if (node instanceof MappingNode mapping) {
                return section.read(Fields.of(section, spot, mapping, reading));
            }
            reportWrongShape(node, path, "a mapping", reading);
            return section.read(Fields.missing(section, spot, Value.State.BROKEN, reading));
        });
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
        return new Anything();
    }

    static void reportWrongShape(Node node, String path, String expected, Reading reading) {
        reading.report(reading.error(
                        "wrong-type",
                        reading.spot(path, node),
                        "'" + path + "' must be " + expected + ", not " + describe(node))
                .fix(shapeHint(node, path, expected)));
    }

    private static String shapeHint(Node node, String path, String expected) {
        if (expected.startsWith("a mapping")
                && node instanceof ScalarNode scalar
                && scalar.getValue().matches("[^\\s=,]+=[^\\s=,]+(,[^\\s=,]+=[^\\s=,]+)*")) {
            String pairs = scalar.getValue().replace("=", ": ").replace(",", ", ");
            return "write '" + path.substring(path.lastIndexOf('.') + 1) + ": {" + pairs + "}'";
        }
        if (expected.startsWith("a list") && !(node instanceof SequenceNode)) {
            return "put each item on a line of its own that begins with '- '";
        }
        if (expected.startsWith("a mapping") && node instanceof SequenceNode) {
            return "remove the '- ' before the names";
        }
        return "write " + expected;
    }

    /** Returns what a node is, in words. */
    static String describe(Node node) {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String text = ((ScalarNode) node).getValue();
        return node.getTag().equals(Tag.NULL) ? "nothing" : "'" + shorten(text) + "'";
    }

    static String shorten(String text) {
        String oneLine = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 57) + "...";
    }

    /** A value that is one scalar node. */
    private record Scalar<T>(String label, Function<String, Parsed<T>> parse, Map<String, Object> schema, Kind kind)
            implements Type<T> {

        private enum Kind {
            TEXT,
            NUMBER,
            BOOLEAN,
            WORD
        }

        @Override
        public Optional<T> read(Node node, String path, Reading reading) {
            if (!(node instanceof ScalarNode scalar)) {
                reportWrongShape(node, path, label, reading);
                return Optional.empty();
            }
            boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
            boolean isText = !plain || node.getTag().equals(Tag.STR);
            if (kind == Kind.TEXT && !isText) {
                return quoteIt(scalar, path, reading);
            }
            if (kind != Kind.TEXT && kind != Kind.WORD && !plain) {
                return unquoteIt(scalar, path, reading);
            }
            Parsed<T> parsed = parse.apply(scalar.getValue());
            if (parsed.value().isEmpty()) {
                reading.report(mismatch(scalar, path, parsed, reading));
            }
            return parsed.value();
        }

        private Optional<T> quoteIt(ScalarNode node, String path, Reading reading) {
            reading.report(reading.error(
                            "wrong-type",
                            reading.spot(path, node),
                            "'" + path + "' must be " + label + ", not " + YamlWords.meaning(node))
                    .why("without quotes YAML does not read " + describe(node) + " as text")
                    .fix("write it in quotes: \"" + shorten(node.getValue()) + '"'));
            return Optional.empty();
        }

        private Optional<T> unquoteIt(ScalarNode node, String path, Reading reading) {
            Problem problem = reading.error(
                    "wrong-type",
                    reading.spot(path, node),
                    "'" + path + "' must be " + label + ", not the text " + describe(node));
            boolean fits = parse.apply(node.getValue()).value().isPresent();
            reading.report(problem.fix(fits ? "remove the quotes: " + shorten(node.getValue()) : "write " + label));
            return Optional.empty();
        }

        private Problem mismatch(ScalarNode node, String path, Parsed<T> parsed, Reading reading) {
            boolean number = kind != Kind.TEXT && kind != Kind.WORD;
            Problem problem = reading.error(
                    number ? "wrong-type" : "malformed-value",
                    reading.spot(path, node),
                    "'" + path + "' must be " + label + ", not " + (number ? YamlWords.meaning(node) : describe(node)));
            if (!parsed.why().isEmpty()) {
                problem = problem.why(parsed.why());
            }
            String hint =
                    kind == Kind.BOOLEAN ? YamlWords.asBool(node) : kind == Kind.NUMBER ? YamlWords.asNumber(node) : "";
            String fix = !parsed.fix().isEmpty() ? parsed.fix() : !hint.isEmpty() ? hint : "write " + label;
            return problem.fix(fix);
        }

        @Override
        public String show(T value) {
            return value instanceof Choice choice ? choice.word() : String.valueOf(value);
        }
    }

    /** One of a few words. */
    private record OneOf<E extends Choice>(List<E> choices) implements Type<E> {

        @Override
        public Optional<E> read(Node node, String path, Reading reading) {
            if (!(node instanceof ScalarNode scalar)) {
                reportWrongShape(node, path, label(), reading);
                return Optional.empty();
            }
            Optional<E> found = choices.stream()
                    .filter(choice -> choice.word().equals(scalar.getValue()))
                    .findFirst();
            if (found.isEmpty()) {
                String guess = Nearest.to(scalar.getValue(), words())
                        .map(word -> "did you mean '" + word + "'? ")
                        .orElse("");
                reading.report(reading.error(
                                "unknown-value", reading.spot(path, node), "'" + path + "' cannot be " + describe(node))
                        .fix(guess + "it can be: " + String.join(", ", words())));
            }
            return found;
        }

        private List<String> words() {
            return choices.stream().map(Choice::word).toList();
        }

        @Override
        public String label() {
            return "one of " + String.join(", ", words());
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("enum", List.copyOf(words()));
        }

        @Override
        public String show(E value) {
            return value.word();
        }
    }

    private interface ElementReader<T> {
        T read(Node node, String path, Reading reading);
    }

    /** A list of anything; a broken element is an element of the list too. */
    private record ListOf<E, T>(Type<E> element, ElementReader<T> reader) implements Type<List<T>> {

        @Override
        public Optional<List<T>> read(Node node, String path, Reading reading) {
            if (!(node instanceof SequenceNode sequence)) {
                reportWrongShape(node, path, label(), reading);
                return Optional.empty();
            }
            List<T> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(reader.read(item, path + '[' + items.size() + ']', reading));
            }
            return Optional.of(items);
        }

        @Override
        public String label() {
            return element.section().isPresent() ? "a list of mappings" : "a list, each " + element.label();
        }

        @Override
        public Map<String, Object> schema() {
            return ordered("type", "array", "items", element.schema());
        }

        @Override
        public Optional<Section<?>> section() {
            return element.section();
        }

        @Override
        public String show(List<T> value) {
            return value.stream()
                    .map(item -> item instanceof Value<?> v ? showElement(v) : String.valueOf(item))
                    .collect(Collectors.joining(", ", "[", "]"));
        }

        @SuppressWarnings("unchecked") // a list of values holds values of its element type
        private String showElement(Value<?> value) {
            return value.given().map(content -> element.show((E) content)).orElse("");
        }
    }

    /** A mapping whose names the user chooses. */
    private record MapOf<T>(Type<T> element) implements Type<Map<String, Value<T>>> {

        @Override
        public Optional<Map<String, Value<T>>> read(Node node, String path, Reading reading) {
            if (!(node instanceof MappingNode mapping)) {
                reportWrongShape(node, path, label(), reading);
                return Optional.empty();
            }
            Map<String, Value<T>> values = new LinkedHashMap<>();
            mapping.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String inside = path + '.' + key.getValue();
                    Spot keySpot = reading.spot(inside, key);
                    Value<T> value = element.read(tuple.getValueNode(), inside, reading)
                            .map(content -> Value.given(keySpot, content))
                            .orElseGet(() -> Value.broken(keySpot));
                    Value<T> earlier = values.putIfAbsent(key.getValue(), value);
                    if (earlier != null) {
                        reading.report(reading.error(
                                        "duplicate-key",
                                        keySpot,
                                        "'" + key.getValue() + "' is written twice in " + path)
                                .why("the first stands at line "
                                        + earlier.spot().line())
                                .fix("keep one of the two"));
                    }
                } else {
                    reportWrongShape(tuple.getKeyNode(), path, "text", reading);
                }
            });
            return Optional.of(values);
        }

        @Override
        public String label() {
            return "a mapping of names, each to " + element.label();
        }

        @Override
        public Map<String, Object> schema() {
            return ordered("type", "object", "additionalProperties", element.schema());
        }
    }

    /** A mapping with a fixed set of keys. Read through {@link Fields#section}, which knows where it stands. */
    private record SectionOf<R>(Section<R> inner) implements Type<R> {

        @Override
        public Optional<R> read(Node node, String path, Reading reading) {
            if (node instanceof MappingNode mapping) {
                return Optional.of(inner.read(Fields.of(inner, reading.spot(path, node), mapping, reading)));
            }
            reportWrongShape(node, path, label(), reading);
            return Optional.empty();
        }

        @Override
        public String label() {
            return "a mapping";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("$ref", "#/$defs/" + inner.name());
        }

        @Override
        public Optional<Section<?>> section() {
            return Optional.of(inner);
        }
    }

    /** A mapping with whatever is in it. */
    private record Anything() implements Type<Map<String, Object>> {

        @Override
        public Optional<Map<String, Object>> read(Node node, String path, Reading reading) {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new FreeForm(reading).map(mapping, path));
            }
            reportWrongShape(node, path, label(), reading);
            return Optional.empty();
        }

        @Override
        public String label() {
            return "a mapping with anything in it";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "object");
        }
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
