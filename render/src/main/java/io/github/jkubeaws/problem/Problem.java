package io.github.jkubeaws.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong, and what to do about it.
 *
 * <p>Problems are collected, sorted and printed once; they are thrown only when nothing can go on
 * ({@link ProblemException}).
 *
 * @param id a stable name in kebab case; {@code jkube-aws explain <id>} shows its page
 * @param severity how much it matters
 * @param message the fact, lower case, one line, no full stop
 * @param location where it is
 * @param why what is known about the reason, a line each
 * @param fix what to do, a line each: a command or an edit that can be pasted
 */
public record Problem(
        String id, Severity severity, String message, Location location, List<String> why, List<String> fix) {

    /** By file, line and column; problems without a place in a file come first, in the order of their words. */
    public static final Comparator<Problem> BY_PLACE = Comparator.<Problem, String>comparing(
                    p -> p.location instanceof Location.InFile in ? in.file() : "")
            .thenComparingInt(p -> p.location instanceof Location.InFile in ? in.line() : 0)
            .thenComparingInt(p -> p.location instanceof Location.InFile in ? in.column() : 0)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::id)
            .thenComparing(Problem::message);

    /** Keeps lists that nobody else can change, and lines that are lines: what steers a terminal is told by its number. */
    public Problem {
        message = oneLine(message);
        why = why.stream().map(Problem::oneLine).toList();
        fix = fix.stream().map(Problem::oneLine).toList();
    }

    private static String oneLine(String text) {
        if (text.codePoints().noneMatch(Problem::steers)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!steers(c)) {
                line.appendCodePoint(c);
            } else {
                line.append(Character.isWhitespace(c) ? " " : String.format(Locale.ROOT, "<U+%04X>", c));
            }
        });
        return line.toString();
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Returns an error with this id and fact, to which a place, a reason and a remedy are added. */
    public static Problem error(String id, String message) {
        return of(Severity.ERROR, id, message);
    }

    /** Returns a warning with this id and fact, to which a place, a reason and a remedy are added. */
    public static Problem warning(String id, String message) {
        return of(Severity.WARNING, id, message);
    }

    /** Returns a problem that has no place, reason and remedy yet. */
    public static Problem of(Severity severity, String id, String message) {
        return new Problem(id, severity, message, new Location.Nowhere(), List.of(), List.of());
    }

    /** Returns this problem at that place. */
    public Problem at(Location place) {
        return new Problem(id, severity, message, place, why, fix);
    }

    /** Returns this problem at a place that has only a name. */
    public Problem at(String place) {
        return at(new Location.Named(place));
    }

    /** Returns this problem with one more line of reason. */
    public Problem why(String line) {
        return new Problem(id, severity, message, location, with(why, line), fix);
    }

    /** Returns this problem with one more line of remedy. */
    public Problem fix(String line) {
        return new Problem(id, severity, message, location, why, with(fix, line));
    }

    /** Returns this problem with that remedy, in place of any other. */
    public Problem withFix(List<String> lines) {
        return new Problem(id, severity, message, location, why, lines);
    }

    private static List<String> with(List<String> lines, String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }
}
