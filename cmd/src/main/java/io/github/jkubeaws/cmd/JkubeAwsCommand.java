package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program without a verb: shows what it can do. */
@Command(
        name = "jkube-aws",
        sortOptions = false,
        synopsisHeading = "%n",
        customSynopsis = "jkube-aws COMMAND [OPTIONS]",
        description = {"", "Turns one cluster.yaml into a self-managed, highly available Kubernetes cluster on AWS.", ""
        },
        commandListHeading = "Commands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "To begin:",
            "  mkdir my-cluster && cd my-cluster",
            "  jkube-aws init          asks for what it needs, and writes cluster.yaml",
            "  jkube-aws validate --offline",
            "",
            "Each command has --help, with examples."
        })
final class JkubeAwsCommand extends Verb {

    private JkubeAwsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** Returns the whole command line, ready to execute. */
    static CommandLine line(Surroundings surroundings) {
        CommandLine line = new CommandLine(new JkubeAwsCommand(surroundings))
                .addSubcommand("init", InitCommand.line(surroundings))
                .addSubcommand("render", RenderCommand.line(surroundings))
                .addSubcommand(new ValidateCommand(surroundings))
                .addSubcommand("show", ShowCommand.line(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(new SchemaCommand(surroundings))
                .addSubcommand(new VersionCommand(surroundings))
                .addSubcommand(new HelpCommand(surroundings))
                .addSubcommand(new GenerateCompletionCommand(surroundings));
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(80);
        return line;
    }

    /** Returns how a verb is used. */
    static String usage(Surroundings surroundings, String verb) {
        return Optional.ofNullable(line(surroundings).getSubcommands().get(verb))
                .orElseThrow()
                .getUsageMessage();
    }

    @Override
    ExitStatus run() {
        console().result(line(surroundings()).getUsageMessage());
        return ExitStatus.DONE;
    }
}
