package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of what makes files from {@code cluster.yaml}. */
@Command(
        name = "render",
        description = "Make files from cluster.yaml; by itself, tell which can be made.",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example:", "  jkube-aws render credentials --generate-ca"})
final class RenderCommand extends Verb {

    private RenderCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** Returns the verb with those below it. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new RenderCommand(surroundings))
                .addSubcommand(new RenderCredentialsCommand(surroundings));
    }

    @Override
    ExitStatus run() {
        console().result(JkubeAwsCommand.usage(surroundings(), "render"));
        return ExitStatus.DONE;
    }
}
