package io.github.jkubeaws.config.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** A mapping whose names the user chooses. */
record MapOf<T>(Type<T> element) implements Type<Map<String, Value<T>>> {

    @Override
    public Optional<Map<String, Value<T>>> read(Node node, String path, Reading reading) {
        if (!(node instanceof MappingNode mapping) || Tags.isForeign(node)) {
            Shape.reportWrong(node, path, label(), reading);
            return Optional.empty();
        }
        Map<String, Value<T>> values = new LinkedHashMap<>();
        for (Entries.Entry entry : Entries.of(mapping, path, reading)) {
            values.put(
                    entry.name(),
                    element.read(entry.value(), entry.spot().path(), reading)
                            .map(content -> Value.given(entry.spot(), content))
                            .orElseGet(() -> Value.broken(entry.spot())));
        }
        return Optional.of(values);
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public String label() {
        return "a mapping of names, each to " + element.label();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "object", "additionalProperties", element.schema());
    }
}
