package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.yaml.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what a list has twice. */
final class Repeats {

    private Repeats() {}

    /**
     * What stands in a list again.
     *
     * @param <T> what the list holds
     * @param first where it stood first
     * @param again where it stands again
     */
    record Repeat<T>(T first, T again) {}

    /** Returns each item whose identity an earlier item has; items without one are left out. */
    static <T> Stream<Repeat<T>> in(Stream<T> items, Function<T, Optional<String>> identity) {
        Map<String, T> seen = new HashMap<>();
        List<Repeat<T>> repeats = new ArrayList<>();
        items.forEach(item -> identity.apply(item).ifPresent(name -> {
            T first = seen.putIfAbsent(name, item);
            if (first != null) {
                repeats.add(new Repeat<>(first, item));
            }
        }));
        return repeats.stream();
    }

    /** Returns values that are given twice. */
    static <T> Stream<Repeat<Value<T>>> of(Stream<Value<T>> values) {
        return in(values, value -> value.given().map(String::valueOf));
    }
}
