package io.github.jkubeaws.config.yaml;

import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML's tags: {@code !!str} and its kin say what YAML would have found out by itself; every other one ({@code !Ref},
 * {@code !!binary}) asks for something that a settings file does not do.
 */
final class Tags {
    private static final Set<Tag> OF_SCALARS =
            Set.of(Tag.STR, Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.TIMESTAMP, Tag.MERGE);

    private Tags() {}

    /** Tells whether a node has a tag that is reported once for the file, so that nobody reads the node. */
    static boolean isForeign(Node node) {
        if (node instanceof MappingNode) {
            return !node.getTag().equals(Tag.MAP);
        }
        return node instanceof SequenceNode ? !node.getTag().equals(Tag.SEQ) : !OF_SCALARS.contains(node.getTag());
    }

    static void report(Node node, Reading reading) {
        String tag = node.getTag().getValue();
        String written = tag.startsWith(Tag.PREFIX) ? "!!" + tag.substring(Tag.PREFIX.length()) : tag;
        boolean function = written.matches("!(Ref|GetAtt|Sub|ImportValue|Join|Select|If|FindInMap|Split)");
        reading.report(reading.error(
                        "yaml-tag", reading.spot("", node), "the tag " + Shown.quoted(written) + " means nothing here")
                .fix(
                        function
                                ? "write the value itself, or use a key that ends in FromStackOutput where there is one"
                                : "remove it; quote the value if the '!' belongs to it"));
    }
}
