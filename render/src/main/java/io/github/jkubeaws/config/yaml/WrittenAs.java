package io.github.jkubeaws.config.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** A type whose values are written in YAML otherwise than Java writes them. */
record WrittenAs<T>(Function<T, String> written, Type<T> type) implements Type<T> {

    @Override
    public Optional<T> read(Node node, String path, Reading reading) {
        return type.read(node, path, reading);
    }

    @Override
    public String label() {
        return type.label();
    }

    @Override
    public Map<String, Object> schema() {
        return type.schema();
    }

    @Override
    public String show(T value) {
        return written.apply(value);
    }
}
