package io.github.jkubeaws.problem;

import java.util.stream.Collectors;

/** Ends a piece of work that cannot go on, for reasons that the user can do something about. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    /** Carries these problems to whoever prints them. */
    public ProblemException(Problems problems) {
        super(problems.list().stream().map(Problem::message).collect(Collectors.joining("; ")));
        this.problems = problems;
    }

    /** Carries one problem to whoever prints it. */
    public ProblemException(Problem problem) {
        this(Problems.of(problem));
    }

    /** Returns what is wrong. */
    public Problems problems() {
        return problems;
    }
}
