package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how a command is used. */
@Command(
        name = "help",
        description = "Show how a command is used.",
        sortOptions = false,
        footer = {"", "Examples:", "  jkube-aws help", "  jkube-aws help init"})
final class HelpCommand extends Verb {

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command (default: all of them, in short).")
    private String command = "";

    HelpCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitStatus run() {
        CommandLine all = JkubeAwsCommand.line(surroundings());
        if (command.isEmpty()) {
            console().result(all.getUsageMessage());
            return ExitStatus.DONE;
        }
        CommandLine one = all.getSubcommands().get(command);
        if (one == null) {
            String guess = Nearest.to(command, all.getSubcommands().keySet())
                    .map(name -> "did you mean '" + name + "'? ")
                    .orElse("");
            throw new Stop(
                    ExitStatus.USAGE,
                    Problem.error("usage", "there is no command '" + command + "'")
                            .at("jkube-aws help")
                            .fix(guess + "jkube-aws help lists them"));
        }
        console().result(one.getUsageMessage());
        return ExitStatus.DONE;
    }
}
