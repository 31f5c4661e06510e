package io.github.jkubeaws.render;

import io.github.jkubeaws.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run does to the asset directory, decided and made before anything is written; or why it does nothing.
 *
 * @param problems what is wrong; when there is an error, nothing is written
 * @param changes what is written, in an order that can be cut short anywhere and begun again
 * @param lines what is said about it, one for each file
 * @param next what to do afterwards, a line each; the last one is a command
 */
public record CredentialWork(Problems problems, List<AssetChange> changes, List<Line> lines, List<String> next) {

    /** Keeps lists that nobody else can change. */
    public CredentialWork {
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
        next = List.copyOf(next);
    }

    /**
     * What becomes of one file.
     *
     * @param deed in one word, such as {@code made} or {@code kept}
     * @param file its name
     * @param why the reason, or what is worth knowing about it
     */
    public record Line(String deed, String file, String why) {}

    /** Returns the work that cannot be done. */
    public static CredentialWork refused(Problems problems) {
        return new CredentialWork(problems, List.of(), List.of(), List.of());
    }

    /** Returns this work, with more arguments for the command that comes next. */
    CredentialWork withNext(String arguments) {
        List<String> longer = new ArrayList<>(next);
        longer.set(longer.size() - 1, longer.get(longer.size() - 1) + arguments);
        return new CredentialWork(problems, changes, lines, longer);
    }

    /** Returns how many files that happens to. */
    public long count(String deed) {
        return lines.stream().filter(line -> line.deed().equals(deed)).count();
    }
}
