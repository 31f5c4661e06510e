package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.ResultStream;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import picocli.CommandLine;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs one verb and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofThisProcess(), arguments));
    }

    /** Runs one verb and returns its exit status. Nothing escapes: even a bug becomes a message and a status. */
    public static int run(Surroundings surroundings, String... arguments) {
        try {
            CommandLine line = JkubeAwsCommand.line(surroundings);
            line.setParameterExceptionHandler(new UsageMistakes(surroundings));
            line.setExecutionExceptionHandler(new Failures(surroundings));
            int status = line.execute(arguments);
            return status == ExitStatus.DONE.code() ? afterOutput(surroundings).code() : status;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Bug.report(e, surroundings, new Console(surroundings, Console.Options.DEFAULT))
                    .code();
        }
    }

    private static ExitStatus afterOutput(Surroundings surroundings) {
        if (!(surroundings.out() instanceof ResultStream results)
                || results.refusal().isEmpty()) {
            return ExitStatus.DONE;
        }
        if (!results.wasClosedByReader()) {
            new Console(surroundings, Console.Options.DEFAULT)
                    .problems(
                            Problems.of(Problem.error("output-incomplete", "the result could not be written completely")
                                    .at("standard output")
                                    .why("the system says: " + results.refusal().get())
                                    .fix("free some space, or let the output go elsewhere")));
        }
        return ExitStatus.FAILED;
    }
}
