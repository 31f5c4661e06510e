package io.github.jkubeaws.cmd;

import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import java.util.List;

/** Ends a verb with problems to show and an exit status. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;
    private final transient Problems problems;

    Stop(ExitStatus status, Problems problems) {
        super(status.name());
        this.status = status;
        this.problems = problems;
    }

    Stop(ExitStatus status, Problem problem) {
        this(status, Problems.of(problem));
    }

    /** Ends the verb if there is any problem. */
    static void ifAny(ExitStatus status, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Stop(status, new Problems(problems));
        }
    }

    ExitStatus status() {
        return status;
    }

    Problems problems() {
        return problems;
    }
}
