package io.github.jkubeaws.config;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every key of {@code cluster.yaml} and every section, as the reference, the schema and tests walk them. */
public final class KeyTable {

    private KeyTable() {}

    /**
     * One way to one key.
     *
     * @param path the key as users name it, with {@code []} for items of lists: {@code worker.nodePools[].count}
     * @param key the key
     */
    public record Row(String path, Key<?> key) {}

    /** Returns every key under every path that leads to it, in the order of the file. */
    public static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        walk("", ClusterConfig.SECTION, rows);
        return List.copyOf(rows);
    }

    private static void walk(String path, Section<?> section, List<Row> rows) {
        for (Key<?> key : section.keys()) {
            String inner = path.isEmpty() ? key.name() : path + '.' + key.name();
            rows.add(new Row(inner, key));
            String deeper = key.type().isList() ? inner + "[]" : inner;
            key.type().section().ifPresent(next -> walk(deeper, next, rows));
        }
    }

    /** Returns every section once, in the order in which the file leads to them; the whole file first. */
    public static List<Section<?>> sections() {
        Map<String, Section<?>> sections = new LinkedHashMap<>();
        collect(ClusterConfig.SECTION, sections);
        return List.copyOf(sections.values());
    }

    private static void collect(Section<?> section, Map<String, Section<?>> sections) {
        Section<?> earlier = sections.putIfAbsent(section.name(), section);
        if (earlier != null) {
            if (earlier != section) {
                throw new IllegalStateException("two sections are named " + section.name());
            }
            return;
        }
        section.keys().forEach(key -> key.type().section().ifPresent(next -> collect(next, sections)));
    }
}
