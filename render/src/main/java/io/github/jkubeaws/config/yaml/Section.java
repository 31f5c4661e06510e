package io.github.jkubeaws.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping with a fixed set of keys: one table of the reference, one definition of the schema, one record of the model.
 *
 * @param <R> the record it becomes
 */
public final class Section<R> {
    private final String name;
    private final String description;
    private final Map<String, Key<?>> keys = new LinkedHashMap<>();
    private final Map<String, Key<?>> byAnyName = new LinkedHashMap<>();
    private final Map<String, Retired> retired = new LinkedHashMap<>();
    private final Function<Fields, R> reader;

    private Section(Builder<R> builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.reader = builder.reader;
        builder.keys.forEach(this::add);
        builder.retired.forEach(key -> retired.put(key.name(), key));
    }

    private void add(Key<?> key) {
        keys.put(key.name(), key);
        List<String> names = new ArrayList<>(key.notes().otherNames());
        names.add(key.name());
        for (String each : names) {
            if (byAnyName.put(each, key) != null) {
                throw new IllegalStateException("section " + name + " has two keys named " + each);
            }
        }
    }

    /**
     * Starts a section.
     *
     * @param name the path of its keys with {@code []} for lists, such as {@code worker.nodePools[]}, or a name of its
     *     own where several places share it
     * @param description one or two sentences for the reference
     * @param reader makes the record; it reads every key exactly once
     */
    public static <R> Builder<R> named(String name, String description, Function<Fields, R> reader) {
        return new Builder<>(name, description, reader);
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Returns the name of its definition in the schema: its name, without what a URI could not hold. */
    public String definition() {
        return name.isEmpty()
                ? "cluster"
                : name.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("-(?=\\.|$)", "");
    }

    /** Returns what it is about, in a sentence or two. */
    public String description() {
        return description;
    }

    /** Returns its keys, in the order of the reference. */
    public List<Key<?>> keys() {
        return List.copyOf(keys.values());
    }

    /** Returns the keys of old that are recognised here, to be refused. */
    public List<Retired> retired() {
        return List.copyOf(retired.values());
    }

    /** Returns the key of that name, or of which that is another name. */
    public Optional<Key<?>> key(String written) {
        return Optional.ofNullable(byAnyName.get(written));
    }

    /** Returns the key of old with that name. */
    public Optional<Retired> retired(String written) {
        return Optional.ofNullable(retired.get(written));
    }

    /** Tells whether that key, not only one of its name, is in the table. */
    @SuppressWarnings("ReferenceEquality") // a key is a constant; comparing all it says would cost more than reading it
    boolean has(Key<?> key) {
        return keys.get(key.name()) == key;
    }

    /** Returns the keys that the record is read from, in that order: each of {@link #keys()} once, or it is a mistake. */
    public List<Key<?>> keysRead() {
        List<Key<?>> asked = new ArrayList<>();
        R unused = reader.apply(Fields.watched(this, asked::add));
        return asked;
    }

    R read(Fields fields) {
        return reader.apply(fields);
    }

    /**
     * Collects the keys of a section.
     *
     * @param <R> the record it becomes
     */
    public static final class Builder<R> {
        private final String name;
        private final String description;
        private final Function<Fields, R> reader;
        private final List<Key<?>> keys = new ArrayList<>();
        private final List<Retired> retired = new ArrayList<>();

        private Builder(String name, String description, Function<Fields, R> reader) {
            this.name = name;
            this.description = description;
            this.reader = reader;
        }

        /** Adds keys, in the order of the reference. */
        public Builder<R> keys(Key<?>... more) {
            keys.addAll(List.of(more));
            return this;
        }

        /** Adds keys, in the order of the reference. */
        public Builder<R> keys(List<Key<?>> more) {
            keys.addAll(more);
            return this;
        }

        /** Adds a key of old that is recognised only to be refused. */
        public Builder<R> retired(String key, String reason, String instead) {
            retired.add(new Retired(key, reason, instead));
            return this;
        }

        /** Adds keys of old that are recognised only to be refused. */
        public Builder<R> retired(List<Retired> more) {
            retired.addAll(more);
            return this;
        }

        /** Returns the section. */
        public Section<R> build() {
            return new Section<>(this);
        }
    }
}
