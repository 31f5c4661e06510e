package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One pass over one file: where its lines are, what was wrong so far, how much was read. Used once, by one thread. */
public final class Reading {
    /** Above this a file is not a configuration any more: aliases of aliases grow without end. */
    private static final int MOST_NODES = 1_000_000;

    /** Longer lines are not shown; they would fill a screen. */
    private static final int LONGEST_SHOWN_LINE = 200;

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, NotYet> notYet = new LinkedHashMap<>();
    private int nodes;

    /** Starts a pass over that file. */
    public Reading(SourceText source) {
        this.source = source;
    }

    private record NotYet(String key, Spot first, int places) {}

    /** Thrown when aliases grow without end; never leaves {@link YamlFile}. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("more than " + MOST_NODES + " values");
        }
    }

    /** Returns what was wrong so far, in the order in which it was found. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns a problem for each key that was used and that no version carries out yet, at its first use. */
    public List<Problem> notCarriedOut() {
        Set<String> refused =
                notYet.values().stream().map(key -> key.first.path()).collect(Collectors.toSet());
        return notYet.values().stream()
                .filter(key -> !isInside(key.first.path(), refused))
                .map(this::notCarriedOut)
                .toList();
    }

    /** A section that is refused as a whole is enough said about what is in it. */
    private static boolean isInside(String path, Set<String> refused) {
        for (int end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
            if (refused.contains(path.substring(0, end).replaceFirst("(\\[\\d+])+$", ""))) {
                return true;
            }
        }
        return false;
    }

    private Problem notCarriedOut(NotYet key) {
        String more = key.places > 1 ? " (used in " + key.places + " places)" : "";
        return Problem.error("not-supported-yet", "'" + key.key + "' is not supported yet" + more)
                .at(locate(key.first))
                .why("its value is checked, but nothing that is rendered would change with it")
                .fix("remove it; 'jkube-aws explain not-supported-yet' tells what this version carries out");
    }

    void usedButNotCarriedOut(String section, String key, Spot spot) {
        String name = section.isEmpty() ? key : section + '.' + key;
        notYet.merge(name, new NotYet(name, spot, 1), (old, same) -> new NotYet(name, old.first, old.places + 1));
    }

    /** Reports a problem of the file. */
    public void report(Problem problem) {
        problems.add(problem);
    }

    /** Returns an error at that spot, to which reason and remedy are added before it is reported. */
    public Problem error(String id, Spot spot, String message) {
        return Problem.of(Severity.ERROR, id, message).at(locate(spot));
    }

    /** Returns the place of that spot, with its line. */
    public Location locate(Spot spot) {
        String line = source.line(spot.line());
        String shown = line.length() > LONGEST_SHOWN_LINE ? "" : line;
        return new Location.InFile(source.name(), spot.line(), spot.column(), spot.width(), spot.path(), shown);
    }

    /** Returns the spot of a node. */
    Spot spot(String path, Node node) {
        if (++nodes > MOST_NODES) {
            throw new TooMuch();
        }
        int line = node.getStartMark().getLine();
        int column = node.getStartMark().getColumn();
        boolean container = node instanceof MappingNode || node instanceof SequenceNode;
        boolean oneLine = !container && node.getEndMark().getLine() == line;
        int width = oneLine ? Math.max(1, node.getEndMark().getColumn() - column) : 1;
        return new Spot(path, line + 1, column + 1, width);
    }
}
