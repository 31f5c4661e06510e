package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * The mapping that a section is read from: hands out each key's value, and reports every entry that is not a key.
 *
 * <p>A section that is missing, or that was reported as broken, has fields too: all absent, or all broken.
 */
public final class Fields {
    private final Section<?> section;
    private final Spot spot;
    private final Value.State state;
    private final Reading reading;
    private final Consumer<Key<?>> watcher;
    private final Map<String, Entries.Entry> entries = new HashMap<>();
    private final Set<String> probablyMisspelt = new HashSet<>();

    private Fields(Section<?> section, Spot spot, Value.State state, Reading reading, Consumer<Key<?>> watcher) {
        this.section = section;
        this.spot = spot;
        this.state = state;
        this.reading = reading;
        this.watcher = watcher;
    }

    static Fields missing(Section<?> section, Spot spot, Value.State state, Reading reading) {
        return new Fields(section, spot, state, reading, key -> {});
    }

    /** Returns fields with nothing in them, which tell whoever watches what they are asked for. */
    static Fields watched(Section<?> section, Consumer<Key<?>> watcher) {
        Reading nothing = new Reading(SourceText.of("", ""), section);
        return new Fields(section, new Spot("", 1, 1, 1), Value.State.ABSENT, nothing, watcher);
    }

    static Fields of(Section<?> section, Spot spot, MappingNode node, Reading reading) {
        Fields fields = new Fields(section, spot, Value.State.GIVEN, reading, key -> {});
        KeyProblems problems = new KeyProblems(section, spot.path(), reading);
        List<Entries.Entry> unknown = new ArrayList<>();
        for (Entries.Entry entry : Entries.of(node, spot.path(), reading)) {
            section.key(entry.name())
                    .ifPresentOrElse(key -> fields.take(key, entry, problems), () -> unknown.add(entry));
        }
        unknown.forEach(entry -> problems.unknown(entry).ifPresent(fields::lose));
        return fields;
    }

    private void lose(String name) {
        if (!entries.containsKey(name)) {
            probablyMisspelt.add(name);
            reading.lose(spot.inside(name).path());
        }
    }

    private void take(Key<?> key, Entries.Entry entry, KeyProblems problems) {
        if (key.type().isSecret()) {
            reading.hide(entry.value());
        }
        Entries.Entry earlier = entries.putIfAbsent(key.name(), entry);
        if (earlier != null) {
            if (!entry.isMerged()) {
                problems.twoNames(key, entry, earlier);
            }
            return;
        }
        problems.deprecated(key, entry);
        if (key.notes().since().isEmpty() && !Shape.isNull(entry.value())) {
            reading.usedButNotCarriedOut(section.name(), key.name(), entry.spot());
        }
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
        Entries.Entry entry = entryOf(key);
        if (entry == null) {
            return stateWithout(key) == Value.State.BROKEN
                    ? Value.broken(spot.inside(key.name()))
                    : Value.absent(spot.inside(key.name()), key.fallback());
        }
        if (Shape.isNull(entry.value())) {
            reading.report(Problem.warning(
                            "empty-setting", Shown.quoted(entry.name()) + " has no value" + reading.in(spot.path()))
                    .at(reading.locate(entry.spot()))
                    .why("it means the same as if the line were not there")
                    .fix("give it a value, or remove the line"));
            return Value.absent(entry.spot(), key.fallback());
        }
        Optional<T> content = read(key, entry);
        Spot valueSpot = reading.spot(entry.spot().path(), entry.value());
        return content.map(value -> Value.given(valueSpot, value)).orElseGet(() -> Value.broken(valueSpot));
    }

    private <T> Optional<T> read(Key<T> key, Entries.Entry entry) {
        return key.type().read(entry.value(), entry.spot().path(), reading);
    }

    /** Returns the section behind a key; where the file has none, one with nothing in it. */
    public <R> R section(Key<R> key) {
        @SuppressWarnings("unchecked") // a key whose type leads to a section holds that section's record
        Section<R> inner = (Section<R>) key.type().section().orElseThrow();
        Entries.Entry entry = entryOf(key);
        if (entry == null) {
            return inner.read(missing(inner, spot.inside(key.name()), stateWithout(key), reading));
        }
        if (Shape.isNull(entry.value())) {
            return inner.read(missing(inner, entry.spot(), stateWithout(key), reading));
        }
        return new SectionOf<>(inner).readEvenIfBroken(entry.value(), entry.spot(), reading);
    }

    /** Returns the list behind a key. A key without a value is an empty list. */
    public <T> Items<T> items(Key<List<T>> key) {
        Entries.Entry entry = entryOf(key);
        if (entry == null) {
            return new Items<>(
                    spot.inside(key.name()), stateWithout(key), key.fallback().orElse(List.of()));
        }
        if (Shape.isNull(entry.value())) {
            return new Items<>(entry.spot(), Value.State.GIVEN, List.of());
        }
        return read(key, entry)
                .map(list -> new Items<>(entry.spot(), Value.State.GIVEN, list))
                .orElseGet(() -> new Items<>(entry.spot(), Value.State.BROKEN, List.of()));
    }

    /** Returns the named values behind a key, in the order of the file. A key without a value has none. */
    public <T> Map<String, T> entries(Key<Map<String, T>> key) {
        Entries.Entry entry = entryOf(key);
        if (entry == null || Shape.isNull(entry.value())) {
            return key.fallback().orElse(Map.of());
        }
        return read(key, entry)
                .map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)))
                .orElse(Map.of());
    }

    /** A misspelt setting is not a missing one: that has been said, and what it should be is not known. */
    private Value.State stateWithout(Key<?> key) {
        return state == Value.State.BROKEN || probablyMisspelt.contains(key.name())
                ? Value.State.BROKEN
                : Value.State.ABSENT;
    }

    private Entries.@Nullable Entry entryOf(Key<?> key) {
        if (!section.has(key)) {
            throw new IllegalStateException("section " + section.name() + " does not list its key " + key.name());
        }
        watcher.accept(key);
        return entries.get(key.name());
    }
}
