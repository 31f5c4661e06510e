package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One pass over one file: where its lines are, and what was wrong so far. Used once, by one thread. */
public final class Reading {
    /** More problems than anybody reads; a file that has them is another kind of file. */
    private static final int MOST_PROBLEMS = 5_000;

    /** Of longer lines only the beginning is shown, if the problem is there; all of it would fill a screen. */
    private static final int LONGEST_SHOWN_LINE = 160;

    private final SourceText source;
    private final Section<?> root;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, String> shared = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final BitSet hidden;
    private final Map<String, NotYet> notYet = new LinkedHashMap<>();
    private @Nullable Whereabouts whereabouts;

    Reading(SourceText source, Section<?> root) {
        this.source = source;
        this.root = root;
        this.hidden = PastedKeys.lines(source);
    }

    private record NotYet(String key, Spot first, int places) {}

    /** Thrown when there are too many problems to go on; never leaves {@link YamlFile}. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("more than " + MOST_PROBLEMS + " problems", null, false, false);
        }
    }

    /** Returns what was wrong so far, in the order in which it was found. */
    public List<Problem> problems() {
        return problems.stream().map(this::withoutHiddenLine).toList();
    }

    private Problem withoutHiddenLine(Problem problem) {
        return problem.location() instanceof Location.InFile in && hidden.get(in.line())
                ? problem.at(new Location.InFile(in.file(), in.line(), in.column(), in.width(), in.path(), ""))
                : problem;
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
    private static boolean isInside(String path, Set<String> sections) {
        for (int end = path.length() - 1; end > 0 && !sections.isEmpty(); end--) {
            char c = path.charAt(end);
            if ((c == '.' || c == '[') && sections.contains(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Notes that a section was reported as a whole, so that nothing in it is known. */
    void lose(String section) {
        lost.add(section);
    }

    /** Tells whether a setting, or the section it would stand in, was reported as a whole already. */
    public boolean isLost(String path) {
        return lost.contains(path) || isInside(path, lost);
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

    /** Reports a problem of the file; once, if aliases make several settings of the same characters. */
    public void report(Problem problem) {
        if (problem.location() instanceof Location.InFile in
                && !places.add(problem.id() + ':' + in.line() + ':' + in.column())) {
            return;
        }
        problems.add(problem);
        if (problems.size() > MOST_PROBLEMS) {
            throw new TooMany();
        }
    }

    /** Says that there are more problems than are listed. */
    void stop() {
        problems.add(
                Problem.error("too-many-problems", source.name() + " has more than 5,000 problems; reading stopped")
                        .at(source.name())
                        .fix("check that this is the file you mean, or mend those that are listed and run again"));
    }

    /** Returns an error at that spot, to which reason and remedy are added before it is reported. */
    public Problem error(String id, Spot spot, String message) {
        return Problem.of(Severity.ERROR, id, message).at(locate(spot));
    }

    /** Returns the place of that spot, with its line. */
    public Location locate(Spot spot) {
        return new Location.InFile(
                source.name(), spot.line(), spot.column(), Math.max(1, spot.width()), spot.path(), excerpt(spot));
    }

    /** Keeps the lines of a node out of every message: they may hold a secret. */
    void hide(Node node) {
        int first = spot("", node).line();
        hidden.set(first, source.spot("", node.getEndMark().getIndex(), 1).line() + 1);
    }

    private String excerpt(Spot spot) {
        if (spot.width() == 0) {
            return "";
        }
        String line = source.line(spot.line());
        if (hidden.get(spot.line())) {
            return "";
        }
        if (line.length() <= LONGEST_SHOWN_LINE) {
            return line;
        }
        boolean outside = spot.column() + spot.width() > LONGEST_SHOWN_LINE;
        int end = Character.isHighSurrogate(line.charAt(LONGEST_SHOWN_LINE - 1))
                ? LONGEST_SHOWN_LINE - 1
                : LONGEST_SHOWN_LINE;
        return outside ? "" : line.substring(0, end) + '…';
    }

    /** Returns the spot of a node. */
    Spot spot(String path, Node node) {
        int begin = node.getStartMark().getIndex();
        boolean container = node instanceof MappingNode || node instanceof SequenceNode;
        boolean oneLine =
                !container && node.getEndMark().getLine() == node.getStartMark().getLine();
        return source.spot(path, begin, oneLine ? node.getEndMark().getIndex() - begin : 1);
    }

    /** Returns the words that say in which section something is. */
    String in(String path) {
        return path.isEmpty() ? "" : " in " + path;
    }

    /** Returns the sections in which that key may be written; empty when there is none. */
    String sectionsWith(String key) {
        if (whereabouts == null) {
            whereabouts = Whereabouts.in(root);
        }
        return whereabouts.of(key);
    }

    /** Returns the same text as before, so that thousands of problems share what they have in common. */
    String shared(String text) {
        return shared.computeIfAbsent(text, same -> same);
    }
}
