package io.github.jkubeaws.config.yaml;

import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What a setting may hold: how it is read, how it is called, and its JSON Schema. Make one with {@link Types}.
 *
 * @param <T> what it is in Java
 */
public interface Type<T> {

    /**
     * Reads a node. What cannot be understood is reported to {@code reading}, and the answer is empty.
     *
     * @param path the setting as users name it
     */
    Optional<T> read(Node node, String path, Reading reading);

    /** Returns what is allowed, in words that fit after "expected": {@code a CIDR block such as 10.0.0.0/16}. */
    String label();

    /** Returns its JSON Schema (2020-12), as plain maps, lists and scalars in no order; sections are referred to by name. */
    Map<String, Object> schema();

    /** Returns the section that it leads to, if it is one or a list of them. */
    default Optional<Section<?>> section() {
        return Optional.empty();
    }

    /** Tells whether it is a list. */
    default boolean isList() {
        return false;
    }

    /** Tells whether a key may have it without a value behind its colon, which then means: nothing in it. */
    default boolean mayBeEmpty() {
        return false;
    }

    /** Tells whether it may let somebody in, so that no message shows it. */
    default boolean isSecret() {
        return false;
    }

    /** Returns how a value is written in YAML, for documents and defaults. */
    default String show(T value) {
        return String.valueOf(value);
    }
}
