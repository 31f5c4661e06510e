package io.github.jkubeaws.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The entries of a mapping, each name once: its own in the order of the file, then those that {@code <<: *anchor} brings
 * and that it does not have itself (https://yaml.org/type/merge.html).
 */
final class Entries {
    private final String path;
    private final Reading reading;
    private final Map<String, Entry> byName = new LinkedHashMap<>();

    /**
     * A name and its value.
     *
     * @param name as written
     * @param spot where the name stands
     * @param value what follows it
     * @param isMerged whether it comes from another mapping
     */
    record Entry(String name, Spot spot, Node value, boolean isMerged) {}

    private Entries(String path, Reading reading) {
        this.path = path;
        this.reading = reading;
    }

    /** Returns the entries; what is no name, stands twice, or cannot be merged is reported. */
    static List<Entry> of(MappingNode node, String path, Reading reading) {
        Entries entries = new Entries(path, reading);
        entries.take(node, false);
        return List.copyOf(entries.byName.values());
    }

    private void take(MappingNode node, boolean isMerged) {
        List<Node> merges = new ArrayList<>();
        Map<String, Spot> here = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                reportNoName(tuple.getKeyNode());
            } else if (key.getTag().equals(Tag.MERGE)) {
                merges.add(tuple.getValueNode());
            } else {
                take(key, tuple.getValueNode(), isMerged, here);
            }
        }
        merges.forEach(this::merge);
    }

    private void take(ScalarNode key, Node value, boolean isMerged, Map<String, Spot> here) {
        String name = key.getValue();
        Spot spot = reading.spot(inside(name), key);
        Spot earlier = here.putIfAbsent(name, spot);
        if (earlier == null) {
            byName.putIfAbsent(name, new Entry(name, spot, value, isMerged));
        } else {
            reading.report(
                    reading.error("duplicate-key", spot, Shown.quoted(name) + " is written twice" + reading.in(path))
                            .why("the first stands at line " + earlier.line() + ", column " + earlier.column())
                            .fix("keep one of the two"));
        }
    }

    private void merge(Node source) {
        List<Node> parts = source instanceof SequenceNode list ? list.getValue() : List.of(source);
        for (Node part : parts) {
            if (part instanceof MappingNode mapping) {
                take(mapping, true);
            } else {
                reading.report(reading.error("wrong-type", reading.spot(path, part), "'<<' merges mappings only")
                        .fix("write '<<: *name', where '&name' stands before a mapping"));
            }
        }
    }

    private void reportNoName(Node key) {
        reading.report(
                reading.error("wrong-type", reading.spot(path, key), "a setting's name must be text" + reading.in(path))
                        .why("a name that begins with '[', '{' or '? ' is a list or a mapping to YAML")
                        .fix("write 'name: value', with the name in one word; text in braces needs quotes"));
    }

    private String inside(String name) {
        String shown = Shown.text(name);
        return path.isEmpty() ? shown : path + '.' + shown;
    }
}
