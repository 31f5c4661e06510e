package io.github.jkubeaws.config.yaml;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** In which sections a file of some kind has a key of some name: where people may have meant to write it. */
final class Whereabouts {
    private static final int MOST_SHOWN = 3;

    private final Map<String, Set<String>> sections = new HashMap<>();
    private final Set<Section<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Whereabouts() {}

    static Whereabouts in(Section<?> root) {
        Whereabouts all = new Whereabouts();
        all.collect(root);
        return all;
    }

    private void collect(Section<?> section) {
        if (seen.add(section)) {
            String name = section.name().isEmpty() ? "the top of the file" : section.name();
            for (Key<?> key : section.keys()) {
                sections.computeIfAbsent(key.name(), k -> new TreeSet<>()).add(name);
                key.type().section().ifPresent(this::collect);
            }
        }
    }

    /** Returns the sections in a line; empty when there is none, or when there are too many to be of help. */
    String of(String key) {
        Set<String> found = sections.getOrDefault(key, Set.of());
        return found.size() > MOST_SHOWN ? "" : String.join(" or ", List.copyOf(found));
    }
}
