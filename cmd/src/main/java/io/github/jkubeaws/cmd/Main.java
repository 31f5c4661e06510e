package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
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
            return line.execute(arguments);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Bug.report(e, surroundings, new Console(surroundings, Console.Options.DEFAULT))
                    .code();
        }
    }
}
