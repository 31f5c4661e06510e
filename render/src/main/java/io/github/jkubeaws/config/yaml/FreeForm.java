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
 * A mapping with whatever is in it: maps, lists, text, whole numbers and truth values. Everything else that YAML might
 * see in a word (dates, octal, infinity) stays the text that was written.
 */
record FreeForm() implements Type<Map<String, Object>> {

    @Override
    public Optional<Map<String, Object>> read(Node node, String path, Reading reading) {
        if (node instanceof MappingNode mapping && !Tags.isForeign(node)) {
            return Optional.of(map(mapping, path, reading));
        }
        Shape.reportWrong(node, path, label(), reading);
        return Optional.empty();
    }

    private static Map<String, Object> map(MappingNode node, String path, Reading reading) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Entries.Entry entry : Entries.of(node, path, reading)) {
            any(entry.value(), entry.spot().path(), reading).ifPresent(value -> map.put(entry.name(), value));
        }
        return map;
    }

    private static Optional<Object> any(Node node, String path, Reading reading) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(map(mapping, path, reading));
        }
        if (node instanceof SequenceNode sequence) {
            return Optional.of(list(sequence, path, reading));
        }
        return scalar((ScalarNode) node);
    }

    private static List<Object> list(SequenceNode node, String path, Reading reading) {
        List<Object> list = new ArrayList<>();
        for (Node item : node.getValue()) {
            any(item, path + '[' + list.size() + ']', reading).ifPresent(list::add);
        }
        return list;
    }

    private static Optional<Object> scalar(ScalarNode node) {
        String text = node.getValue();
        if (Shape.isNull(node)) {
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

    @Override
    public String label() {
        return "a mapping with anything in it";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "object");
    }
}
