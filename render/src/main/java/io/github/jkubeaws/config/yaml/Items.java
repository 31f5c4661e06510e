package io.github.jkubeaws.config.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list in a file.
 *
 * @param <T> what its items are: sections, or {@link Value}s
 * @param spot where the list stands
 * @param state whether the file has it at all, and whether it was understood as a list
 * @param list the items, in the order of the file; cannot be changed
 */
public record Items<T>(Spot spot, Value.State state, List<T> list) implements Iterable<T> {

    /** Keeps a list that nobody else can change. */
    public Items {
        list = List.copyOf(list);
    }

    /** Tells whether the file mentions it, understood or not. */
    public boolean isWritten() {
        return state != Value.State.ABSENT;
    }

    /** Tells whether it is known what the list holds: it is absent, or it was understood. */
    public boolean isKnown() {
        return state != Value.State.BROKEN;
    }

    /** Tells whether it has no items. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Returns how many items there are. */
    public int size() {
        return list.size();
    }

    /** Returns the items, in the order of the file. */
    public Stream<T> stream() {
        return list.stream();
    }

    @Override
    public Iterator<T> iterator() {
        return list.iterator();
    }
}
