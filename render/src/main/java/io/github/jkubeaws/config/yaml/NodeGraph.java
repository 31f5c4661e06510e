package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Problem;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What a parser made of a file, judged before anybody reads it: how much it is once every alias is written out, how deep,
 * and whether it ends at all. Looks at every node once, however many aliases repeat it.
 */
final class NodeGraph {
    /** The pools of a large cluster have some 20,000 values; an alias bomb has more than there are atoms. */
    private static final long MOST_VALUES = 500_000;

    static final int DEEPEST = 50;

    private static final Extent UNFINISHED = new Extent(0, 0);

    private final Reading reading;
    private final IdentityHashMap<Node, Extent> known = new IdentityHashMap<>();

    /** How many values a node stands for, aliases written out, and how deep they are nested. */
    private record Extent(long values, int depth) {}

    private NodeGraph(Reading reading) {
        this.reading = reading;
    }

    /** Reports what is wrong with the whole; tells whether it can be read. */
    static boolean isReadable(Node root, Reading reading) {
        return new NodeGraph(reading).extent(root).isPresent();
    }

    /** Returns the extent of a node; empty when the file cannot be read because of it. */
    private Optional<Extent> extent(Node node) {
        List<Node> inside = inside(node);
        Extent extent = inside.isEmpty() ? new Extent(1, 1) : known.get(node);
        if (UNFINISHED.equals(extent)) {
            return no(
                    reading.error("yaml-alias", reading.spot("", node), "an alias repeats the part in which it stands")
                            .why("written out, the file would have no end")
                            .fix("replace the alias by what it is meant to say, or move the anchor '&' further in"));
        }
        if (extent == null) {
            known.put(node, UNFINISHED);
            Optional<Extent> sum = sum(inside);
            if (sum.isEmpty() || isTooMuch(node, sum.get())) {
                return Optional.empty();
            }
            extent = sum.get();
            known.put(node, extent);
        }
        if (Tags.isForeign(node)) {
            Tags.report(node, reading);
        }
        return Optional.of(extent);
    }

    private static List<Node> inside(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
                    .toList();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    private Optional<Extent> sum(List<Node> nodes) {
        long values = 1;
        int depth = 0;
        for (Node node : nodes) {
            Optional<Extent> extent = extent(node);
            if (extent.isEmpty()) {
                return extent;
            }
            values += extent.get().values;
            depth = Math.max(depth, extent.get().depth);
        }
        return Optional.of(new Extent(values, depth + 1));
    }

    private boolean isTooMuch(Node node, Extent extent) {
        if (extent.depth > DEEPEST) {
            reading.report(tooDeep(reading, reading.spot("", node)));
            return true;
        }
        if (extent.values > MOST_VALUES) {
            reading.report(reading.error(
                            "yaml-alias", reading.spot("", node), "written out, this part has more than 500,000 values")
                    .why("an alias '*name' inside another aliased part multiplies what it repeats")
                    .fix("write the repeated parts out, or use fewer levels of aliases"));
            return true;
        }
        return false;
    }

    static Problem tooDeep(Reading reading, Spot spot) {
        return reading.error("yaml-too-deep", spot, "values are nested more than " + DEEPEST + " deep")
                .fix("flatten them; no setting needs more than 10 levels");
    }

    private Optional<Extent> no(Problem problem) {
        reading.report(problem);
        return Optional.empty();
    }
}
