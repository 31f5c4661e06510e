package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.yaml.Reading;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule found: a problem that has no id yet, since that is the rule's, and no line, since that is the file's.
 *
 * @param severity how much it matters
 * @param spot where it is
 * @param message the fact
 * @param why the reason, a line each
 * @param fix the remedy, a line each
 */
public record Finding(Severity severity, Spot spot, String message, List<String> why, List<String> fix) {

    /** Keeps lists that nobody else can change. */
    public Finding {
        why = List.copyOf(why);
        fix = List.copyOf(fix);
    }

    /** Returns an error there. */
    public static Finding error(Spot spot, String message) {
        return new Finding(Severity.ERROR, spot, message, List.of(), List.of());
    }

    /** Returns a warning there. */
    public static Finding warning(Spot spot, String message) {
        return new Finding(Severity.WARNING, spot, message, List.of(), List.of());
    }

    /** Returns a note there. */
    public static Finding note(Spot spot, String message) {
        return new Finding(Severity.NOTE, spot, message, List.of(), List.of());
    }

    /** Returns this finding with one more line of reason. */
    public Finding why(String line) {
        return new Finding(severity, spot, message, with(why, line), fix);
    }

    /** Returns this finding with one more line of remedy. */
    public Finding fix(String line) {
        return new Finding(severity, spot, message, why, with(fix, line));
    }

    private static List<String> with(List<String> lines, String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }

    Problem asProblem(String id, Reading reading) {
        return new Problem(id, severity, message, reading.locate(spot), why, fix);
    }
}
