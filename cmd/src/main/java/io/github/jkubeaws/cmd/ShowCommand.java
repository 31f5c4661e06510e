package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of what shows assets. */
@Command(
        name = "show",
        description = "Show what is in the asset directory; by itself, tell what can be shown.",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example:", "  jkube-aws show certificates"})
final class ShowCommand extends Verb {

    private ShowCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** Returns the verb with those below it. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new ShowCommand(surroundings)).addSubcommand(new ShowCertificatesCommand(surroundings));
    }

    @Override
    ExitStatus run() {
        console().result(JkubeAwsCommand.usage(surroundings(), "show"));
        return ExitStatus.DONE;
    }
}
