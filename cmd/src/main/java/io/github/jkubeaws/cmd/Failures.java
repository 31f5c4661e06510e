package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever ends a verb early into problems on standard error and an exit status. */
final class Failures implements IExecutionExceptionHandler {
    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        Console console = line.getCommand() instanceof Verb verb
                ? verb.console()
                : new Console(surroundings, Console.Options.DEFAULT);
        if (e instanceof Stop stop) {
            console.problems(stop.problems());
            return stop.status().code();
        }
        if (e instanceof ProblemException wrong) {
            console.problems(wrong.problems());
            return ExitStatus.FAILED.code();
        }
        return Bug.report(e, surroundings, console).code();
    }
}
