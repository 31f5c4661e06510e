package io.github.jkubeaws.config.yaml;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Whether a node is a mapping, a list or one value, and what is said when it is not the right one. */
final class Shape {

    private Shape() {}

    static boolean isNull(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    static void reportWrong(Node node, String path, String expected, Reading reading) {
        if (Tags.isForeign(node)) {
            return;
        }
        String message = Shown.quoted(path) + " must be " + expected + ", not " + describe(node);
        reading.report(
                reading.error("wrong-type", reading.spot(path, node), message).fix(hint(node, path, expected)));
    }

    private static String hint(Node node, String path, String expected) {
        if (expected.startsWith("a mapping")
                && node instanceof ScalarNode scalar
                && scalar.getValue().matches("[A-Za-z][^\\s=,]*=[^\\s=,]+(,[A-Za-z][^\\s=,]*=[^\\s=,]+)*+")) {
            String pairs = scalar.getValue().replace("=", ": ").replace(",", ", ");
            return "write '" + path.substring(path.lastIndexOf('.') + 1) + ": {" + Shown.text(pairs) + "}'";
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return "remove the line, or write " + expected;
        }
        if (expected.startsWith("a list")
                && node instanceof ScalarNode scalar
                && scalar.getValue().startsWith("- ")) {
            return "remove the '|' or the quotes before the first '- ': as it stands, the list is one text";
        }
        if (expected.startsWith("a mapping") && isInBrackets(node)) {
            return "write '{name: value}' in place of '[…]'";
        }
        if (expected.startsWith("a list") && !(node instanceof SequenceNode)) {
            return "put each item on a line of its own that begins with '- '";
        }
        if (expected.startsWith("a mapping") && node instanceof SequenceNode) {
            return "remove the '- ' before the names";
        }
        if (expected.startsWith("a mapping")) {
            return "put 'name: value' on lines of their own below it, indented further";
        }
        return "write " + expected;
    }

    private static boolean isInBrackets(Node node) {
        return node instanceof SequenceNode list && list.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
    }

    /** Returns what a node is, in words. */
    static String describe(Node node) {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return isNull(node) ? "nothing" : Shown.quoted(((ScalarNode) node).getValue());
    }
}
