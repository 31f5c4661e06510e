package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Writes the script by which a shell completes our commands. */
@Command(
        name = "generate-completion",
        description = "Write a completion script for bash and zsh.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  source <(jkube-aws generate-completion)",
            "  jkube-aws generate-completion > /etc/bash_completion.d/jkube-aws"
        })
final class GenerateCompletionCommand extends Verb {

    GenerateCompletionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitStatus run() {
        console().result(AutoComplete.bash("jkube-aws", JkubeAwsCommand.line(surroundings())));
        return ExitStatus.DONE;
    }
}
