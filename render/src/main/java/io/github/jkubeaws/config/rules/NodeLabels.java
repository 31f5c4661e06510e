package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** The labels that a file gives to nodes. */
final class NodeLabels {

    private NodeLabels() {}

    /** A label: its key, and its value with its place. */
    record Label(String key, Value<String> value) {}

    /** Returns the labels of controllers and of every pool. */
    static Stream<Label> of(ClusterConfig config) {
        return Stream.concat(
                        Stream.of(config.controller().nodeLabels()),
                        config.worker().nodePools().stream()
                                .map(pool -> pool.node().labels()))
                .flatMap(labels -> labels.entrySet().stream())
                .map(label -> new Label(label.getKey(), label.getValue()));
    }
}
