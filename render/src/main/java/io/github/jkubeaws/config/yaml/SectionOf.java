package io.github.jkubeaws.config.yaml;

import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** A mapping with a fixed set of keys. Read through {@link Fields#section}, which knows where it stands. */
record SectionOf<R>(Section<R> inner) implements Type<R> {

    @Override
    public Optional<R> read(Node node, String path, Reading reading) {
        if (node instanceof MappingNode mapping && !Tags.isForeign(node)) {
            return Optional.of(inner.read(Fields.of(inner, reading.spot(path, node), mapping, reading)));
        }
        Shape.reportWrong(node, path, label(), reading);
        return Optional.empty();
    }

    /** Reads a node that may be something else; then the record is there, and everything in it is broken. */
    R readEvenIfBroken(Node node, Spot spot, Reading reading) {
        if (node instanceof MappingNode mapping && !Tags.isForeign(node)) {
            return inner.read(Fields.of(inner, spot, mapping, reading));
        }
        Shape.reportWrong(node, spot.path(), label(), reading);
        reading.lose(spot.path());
        return inner.read(Fields.missing(inner, spot, Value.State.BROKEN, reading));
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public String label() {
        return "a mapping";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$ref", "#/$defs/" + inner.definition());
    }

    @Override
    public Optional<Section<?>> section() {
        return Optional.of(inner);
    }
}
