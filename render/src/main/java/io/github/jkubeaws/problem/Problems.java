package io.github.jkubeaws.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All problems of one stage, sorted by place.
 *
 * @param list the problems, sorted; cannot be changed
 */
public record Problems(List<Problem> list) {

    /** Sorts, and keeps a list that nobody else can change. */
    public Problems {
        List<Problem> sorted = new ArrayList<>(list);
        sorted.sort(Problem.BY_PLACE);
        list = List.copyOf(sorted);
    }

    /** Returns no problems. */
    public static Problems none() {
        return new Problems(List.of());
    }

    /** Returns these problems. */
    public static Problems of(Problem... problems) {
        return new Problems(List.of(problems));
    }

    /** Returns these problems and those, sorted together. */
    public Problems and(Collection<Problem> more) {
        List<Problem> all = new ArrayList<>(list);
        all.addAll(more);
        return new Problems(all);
    }

    /** Tells whether at least one of them is an error. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** Returns how many are of that severity. */
    public long count(Severity severity) {
        return list.stream().filter(problem -> problem.severity() == severity).count();
    }
}
