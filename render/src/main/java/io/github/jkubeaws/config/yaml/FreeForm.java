package io.github.jkubeaws.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads nodes that have no table: into maps, lists, text, whole numbers and truth values. Everything else that YAML
 * might see in a word (dates, octal, infinity) stays the text that was written.
 */
final class FreeForm {
    private static final int DEEPEST = 50;

    private final Reading reading;
    private int depth;

    FreeForm(Reading reading) {
        this.reading = reading;
    }

    Map<String, Object> map(MappingNode node, String path) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.getValue().forEach(tuple -> {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                Types.reportWrongShape(tuple.getKeyNode(), path, "text", reading);
            } else if (map.containsKey(key.getValue())) {
                Spot spot = reading.spot(path + '.' + key.getValue(), key);
                reading.report(
                        reading.error("duplicate-key", spot, "'" + key.getValue() + "' is written twice in " + path)
                                .fix("keep one of the two"));
            } else {
                any(tuple.getValueNode(), path + '.' + key.getValue())
                        .ifPresent(value -> map.put(key.getValue(), value));
            }
        });
        return map;
    }

    private Optional<Object> any(Node node, String path) {
        Spot spot = reading.spot(path, node);
        if (depth > DEEPEST) {
            reading.report(reading.error("yaml-too-deep", spot, "values are nested more than " + DEEPEST + " deep")
                    .fix("remove the anchor that contains itself, or flatten the value"));
            throw new Reading.TooMuch();
        }
        depth++;
        try {
            if (node instanceof MappingNode mapping) {
                return Optional.of(map(mapping, path));
            }
            if (node instanceof SequenceNode sequence) {
                return Optional.of(list(sequence, path));
            }
            return scalar((ScalarNode) node);
        } finally {
            depth--;
        }
    }

    private List<Object> list(SequenceNode node, String path) {
        List<Object> list = new ArrayList<>();
        for (Node item : node.getValue()) {
            any(item, path + '[' + list.size() + ']').ifPresent(list::add);
        }
        return list;
    }

    private static Optional<Object> scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return Optional.empty();
        }
        if (node.getTag().equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return Optional.of(text.equals("true"));
        }
        if (node.getTag().equals(Tag.INT) && text.matches("-?(0|[1-9][0-9]{0,17})")) {
            return Optional.of(Long.parseLong(text));
        }
        return Optional.of(text);
    }
}
