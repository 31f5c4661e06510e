package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The mapping that a section is read from: hands out each key's value, and reports every entry that is not a key.
 *
 * <p>A section that is missing, or that was reported as broken, has fields too: all absent, or all broken.
 */
public final class Fields {
    /** Where the value goes in the YAML that replaces a setting. */
    private static final String PLACE = "…";

    private static final int MOST_LISTED = 12;

    private final Section<?> section;
    private final Spot spot;
    private final Value.State state;
    private final Reading reading;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> probablyMisspelt = new HashSet<>();

    private record Entry(String written, Spot keySpot, Node value) {}

    private Fields(Section<?> section, Spot spot, Value.State state, Reading reading) {
        this.section = section;
        this.spot = spot;
        this.state = state;
        this.reading = reading;
    }

    static Fields missing(Section<?> section, Spot spot, Value.State state, Reading reading) {
        return new Fields(section, spot, state, reading);
    }

    static Fields of(Section<?> section, Spot spot, MappingNode node, Reading reading) {
        Fields fields = new Fields(section, spot, Value.State.GIVEN, reading);
        fields.take(node);
        return fields;
    }

    private void take(MappingNode node) {
        Map<String, Spot> written = new HashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                reading.report(reading.error(
                                "wrong-type",
                                reading.spot(spot.path(), tuple.getKeyNode()),
                                "a setting's name must be text" + inSection())
                        .fix("write 'name: value', with the name in one word"));
                continue;
            }
            if (isMerge(key)) {
                continue;
            }
            Spot keySpot = reading.spot(pathOf(key.getValue()), key);
            Spot earlier = written.putIfAbsent(key.getValue(), keySpot);
            if (earlier != null) {
                reportTwice(key.getValue(), keySpot, earlier);
            } else {
                take(key.getValue(), keySpot, tuple.getValueNode());
            }
        }
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && isMerge(key)) {
                merge(tuple.getValueNode());
            }
        }
    }

    private static boolean isMerge(ScalarNode key) {
        return key.getTag().equals(Tag.MERGE);
    }

    /** Takes what {@code <<: *anchor} brings: https://yaml.org/type/merge.html. What is written here wins. */
    private void merge(Node source) {
        List<Node> parts = source instanceof SequenceNode list ? list.getValue() : List.of(source);
        for (Node part : parts) {
            if (!(part instanceof MappingNode mapping)) {
                reading.report(reading.error("wrong-type", reading.spot(spot.path(), part), "'<<' merges mappings only")
                        .fix("write '<<: *name', where &name stands before a mapping"));
                continue;
            }
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && !isMerge(key)) {
                    String name = section.key(key.getValue()).map(Key::name).orElse(key.getValue());
                    if (!entries.containsKey(name)) {
                        take(key.getValue(), reading.spot(pathOf(key.getValue()), key), tuple.getValueNode());
                    }
                }
            }
        }
    }

    private void take(String written, Spot keySpot, Node value) {
        Optional<Key<?>> key = section.key(written);
        if (key.isEmpty()) {
            reportUnknown(written, keySpot, value);
            return;
        }
        String name = key.get().name();
        Entry earlier = entries.putIfAbsent(name, new Entry(written, keySpot, value));
        if (earlier != null) {
            reading.report(reading.error(
                            "duplicate-key",
                            keySpot,
                            "'" + written + "' is another name of '" + earlier.written + "', which stands at line "
                                    + earlier.keySpot.line())
                    .fix("remove '" + (written.equals(name) ? earlier.written : written) + "'"));
            return;
        }
        if (!written.equals(name)) {
            reading.report(Problem.warning("deprecated-key", "'" + written + "' is an old name of '" + name + "'")
                    .at(reading.locate(keySpot))
                    .fix("write '" + name + "' instead"));
        }
        key.get()
                .notes()
                .insteadWrite()
                .ifPresent(instead -> reportDeprecated(written, keySpot, filled(instead, value)));
        if (key.get().notes().since().isEmpty() && !isNull(value)) {
            reading.usedButNotCarriedOut(section.name(), name, keySpot);
        }
    }

    private void reportDeprecated(String written, Spot keySpot, String instead) {
        reading.report(Problem.warning("deprecated-key", "'" + written + "' still works, and will go")
                .at(reading.locate(keySpot))
                .fix("write " + instead + " instead"));
    }

    private void reportTwice(String name, Spot again, Spot earlier) {
        reading.report(reading.error("duplicate-key", again, "'" + name + "' is written twice" + inSection())
                .why("the first stands at line " + earlier.line() + ", column " + earlier.column())
                .fix("keep one of the two"));
    }

    /** Puts the value that was written into its place in the replacement, so that it can be pasted as it is. */
    private static String filled(String instead, Node value) {
        boolean onePlace = instead.indexOf(PLACE) >= 0 && instead.indexOf(PLACE) == instead.lastIndexOf(PLACE);
        return onePlace && value instanceof ScalarNode scalar && !isNull(value)
                ? instead.replace(PLACE, Types.shorten(scalar.getValue()))
                : instead;
    }

    private void reportUnknown(String written, Spot keySpot, Node value) {
        Optional<Retired> retired = section.retired(written);
        if (retired.isPresent()) {
            reading.report(reading.error("retired-key", keySpot, "'" + written + "' cannot work any more" + inSection())
                    .why(retired.get().reason())
                    .fix(filled(retired.get().instead(), value)));
            return;
        }
        Set<String> names = section.keys().stream().map(Key::name).collect(Collectors.toCollection(TreeSet::new));
        Problem problem = reading.error("unknown-key", keySpot, "there is no setting '" + written + "'" + inSection());
        Optional<String> lookAlike = LookAlikes.find(written, names);
        Optional<String> meant = lookAlike.or(() -> Nearest.to(written, names));
        meant.ifPresent(probablyMisspelt::add);
        if (lookAlike.isPresent()) {
            problem = problem.why(LookAlikes.explain(written)).fix("type '" + lookAlike.get() + "' anew");
        } else {
            String guess = meant.map(name -> "did you mean '" + name + "'? ").orElse("");
            problem = problem.fix(guess + settingsHere(names));
        }
        reading.report(problem);
    }

    /** A list that one can read at a glance; beyond that, where to read it. */
    private String settingsHere(Set<String> names) {
        return names.size() <= MOST_LISTED
                ? "settings here: " + String.join(", ", names)
                : "docs/cluster-yaml.md lists the " + names.size() + " settings"
                        + (spot.path().isEmpty() ? " of the file" : inSection());
    }

    private String inSection() {
        return spot.path().isEmpty() ? "" : " in " + spot.path();
    }

    private String pathOf(String name) {
        return spot.path().isEmpty() ? name : spot.path() + '.' + name;
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** Returns where the section stands. */
    public Spot spot() {
        return spot;
    }

    /** Tells whether the file has the section, understood or not. */
    public boolean isWritten() {
        return state != Value.State.ABSENT;
    }

    /** Returns a key's value. */
    public <T> Value<T> get(Key<T> key) {
        Entry entry = entryOf(key);
        if (entry == null) {
            return stateWithout(key) == Value.State.BROKEN
                    ? Value.broken(spot.inside(key.name()))
                    : Value.absent(spot.inside(key.name()), key.fallback());
        }
        if (isNull(entry.value)) {
            reading.report(Problem.warning("empty-setting", "'" + entry.written + "' has no value" + inSection())
                    .at(reading.locate(entry.keySpot))
                    .why("it means the same as if the line were not there")
                    .fix("give it a value, or remove the line"));
            return Value.absent(entry.keySpot, key.fallback());
        }
        Optional<T> content = key.type().read(entry.value, entry.keySpot.path(), reading);
        Spot valueSpot = reading.spot(entry.keySpot.path(), entry.value);
        return content.map(value -> Value.given(valueSpot, value)).orElseGet(() -> Value.broken(valueSpot));
    }

    /** Returns the section behind a key; where the file has none, one with nothing in it. */
    public <R> R section(Key<R> key) {
        @SuppressWarnings("unchecked") // a key whose type leads to a section holds that section's record
        Section<R> inner = (Section<R>) key.type().section().orElseThrow();
        Entry entry = entryOf(key);
        if (entry == null || isNull(entry.value)) {
            Value.State inherited = stateWithout(key);
            Spot place = entry == null ? spot.inside(key.name()) : entry.keySpot;
            return inner.read(missing(inner, place, inherited, reading));
        }
        if (entry.value instanceof MappingNode mapping) {
            return inner.read(of(inner, entry.keySpot, mapping, reading));
        }
        Types.reportWrongShape(entry.value, entry.keySpot.path(), key.type().label(), reading);
        return inner.read(missing(inner, entry.keySpot, Value.State.BROKEN, reading));
    }

    /** Returns the list behind a key. A key without a value is an empty list. */
    public <T> Items<T> items(Key<List<T>> key) {
        Entry entry = entryOf(key);
        if (entry == null) {
            Value.State inherited = stateWithout(key);
            return new Items<>(
                    spot.inside(key.name()), inherited, key.fallback().orElse(List.of()));
        }
        if (isNull(entry.value)) {
            return new Items<>(entry.keySpot, Value.State.GIVEN, List.of());
        }
        Optional<List<T>> content = key.type().read(entry.value, entry.keySpot.path(), reading);
        return new Items<>(
                entry.keySpot, content.isPresent() ? Value.State.GIVEN : Value.State.BROKEN, content.orElse(List.of()));
    }

    /** Returns the named values behind a key, in the order of the file. */
    public <T> Map<String, T> entries(Key<Map<String, T>> key) {
        Entry entry = entryOf(key);
        if (entry == null || isNull(entry.value)) {
            return key.fallback().orElse(Map.of());
        }
        return key.type()
                .read(entry.value, entry.keySpot.path(), reading)
                .map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)))
                .orElse(Map.of());
    }

    /** A misspelt setting is not a missing one: that has been said, and what it should be is not known. */
    private Value.State stateWithout(Key<?> key) {
        return state == Value.State.BROKEN || probablyMisspelt.contains(key.name())
                ? Value.State.BROKEN
                : Value.State.ABSENT;
    }

    private @Nullable Entry entryOf(Key<?> key) {
        if (!section.has(key)) {
            throw new IllegalStateException("section " + section.name() + " does not list its key " + key.name());
        }
        return entries.get(key.name());
    }
}
