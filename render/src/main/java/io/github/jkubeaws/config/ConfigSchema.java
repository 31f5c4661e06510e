package io.github.jkubeaws.config;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema (2020-12) of {@code cluster.yaml}, for editors: the same keys, types and defaults as the parser's. What a
 * file must fulfil beyond each value alone is said in descriptions only.
 */
public final class ConfigSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String ID = "urn:jkube-aws:cluster.yaml";

    /** The order of keywords, so that the same schema is always the same text. */
    private static final List<String> ORDER = List.of(
            "$ref", "type", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength", "items", "anyOf");

    private final ClusterYaml.Accept accept;
    private final Map<String, Object> definitions = new TreeMap<>();

    private ConfigSchema(ClusterYaml.Accept accept) {
        this.accept = accept;
    }

    /** Returns the schema of the keys that are taken, as maps, lists and scalars whose order is always the same. */
    public static Map<String, Object> of(ClusterYaml.Accept accept) {
        ConfigSchema schema = new ConfigSchema(accept);
        Map<String, Object> root = schema.section(ClusterConfig.SECTION);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("$schema", DIALECT);
        all.put("$id", ID);
        all.put("title", "cluster.yaml of jkube-aws");
        all.putAll(root);
        all.put("$defs", schema.definitions);
        return all;
    }

    private boolean isTaken(Key<?> key) {
        return accept == ClusterYaml.Accept.KNOWN || key.notes().since().isPresent();
    }

    private Map<String, Object> section(Section<?> section) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key<?> key : section.keys()) {
            if (isTaken(key)) {
                properties.put(key.name(), property(key));
                for (String old : key.notes().otherNames()) {
                    Map<String, Object> same = property(key);
                    same.put("description", "Old name of '" + key.name() + "'.");
                    same.put("deprecated", true);
                    properties.put(old, same);
                }
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", section.description());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private <T> Map<String, Object> property(Key<T> key) {
        key.type().section().ifPresent(this::define);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description(key.notes()));
        Map<String, Object> type = ordered(key.type().schema());
        if (!key.type().mayBeEmpty()) {
            schema.putAll(type);
        } else if (type.containsKey("type")) {
            schema.putAll(type);
            schema.put("type", List.of(type.get("type"), "null"));
        } else {
            schema.put("anyOf", List.of(type, Map.of("type", "null")));
        }
        key.fallback().ifPresent(value -> schema.put("default", plain(key, value)));
        if (key.notes().insteadWrite().isPresent()) {
            schema.put("deprecated", true);
        }
        return schema;
    }

    private void define(Section<?> section) {
        if (!definitions.containsKey(section.definition())) {
            // Taken before it is known, so that a section that leads to itself would end.
            definitions.put(section.definition(), Map.of());
            definitions.put(section.definition(), section(section));
        }
    }

    private static String description(Key.Notes notes) {
        String rule = notes.rule().isEmpty() ? "" : " Rule: " + notes.rule() + '.';
        String fallback = notes.fallbackText().isEmpty() ? "" : " Default: " + notes.fallbackText() + '.';
        return notes.description() + rule + fallback;
    }

    private static <T> Object plain(Key<T> key, T value) {
        if (value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ConfigSchema::item).toList();
        }
        return value instanceof Map<?, ?> map ? map : key.type().show(value);
    }

    private static Object item(Object item) {
        Object content = item instanceof Value<?> value
                ? value.given().<Object>map(v -> v).orElse("")
                : item;
        if (content instanceof Boolean || content instanceof Number) {
            return content;
        }
        return content instanceof Choice choice ? choice.word() : String.valueOf(content);
    }

    private static Map<String, Object> ordered(Map<String, Object> schema) {
        Map<String, Object> all = new LinkedHashMap<>();
        schema.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Object> word) ->
                                ORDER.contains(word.getKey()) ? ORDER.indexOf(word.getKey()) : ORDER.size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(word -> all.put(word.getKey(), ordered(word.getValue())));
        return all;
    }

    @SuppressWarnings("unchecked") // schemas have text as keys
    private static Object ordered(Object value) {
        return value instanceof Map<?, ?> map ? ordered((Map<String, Object>) map) : value;
    }
}
