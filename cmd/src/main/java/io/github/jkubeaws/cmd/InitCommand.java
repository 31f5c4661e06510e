package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.config.ConfigSchema;
import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.render.Asset;
import io.github.jkubeaws.render.AssetDirectory;
import io.github.jkubeaws.render.CredentialFiles;
import io.github.jkubeaws.render.Documents;
import io.github.jkubeaws.render.GitIgnore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Writes the first {@code cluster.yaml} of a directory. */
@Command(
        name = "init",
        description = "Write cluster.yaml into a directory that has none.",
        sortOptions = false,
        footer = {
            "",
            "On a terminal it asks for what is missing; elsewhere it lists every missing flag.",
            "It talks to nobody, and replaces nothing.",
            "",
            "Example:",
            "  jkube-aws init --cluster-name=prod --external-dns-name=k8s.example.com \\",
            "    --hosted-zone-id=Z0123456789ABC --region=eu-west-1 \\",
            "    --availability-zone=eu-west-1a --availability-zone=eu-west-1b \\",
            "    --key-name=my-key --s3-uri=s3://my-bucket \\",
            "    --kms-key-arn=arn:aws:kms:eu-west-1:111122223333:key/1234abcd-…"
        })
final class InitCommand extends Verb {
    private static final String SCHEMA = "cluster.schema.json";

    private final Map<InitFlag, OptionSpec> options = new EnumMap<>(InitFlag.class);

    @Option(names = "--no-record-set", description = "No record is made for the API's name; you make it yourself.")
    private boolean noRecordSet;

    private InitCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** Returns the verb, with an option for each flag of the table. */
    static CommandLine line(Surroundings surroundings) {
        InitCommand command = new InitCommand(surroundings);
        CommandLine line = new CommandLine(command);
        for (InitFlag flag : InitFlag.values()) {
            OptionSpec option = option(flag);
            command.options.put(flag, option);
            line.getCommandSpec().addOption(option);
        }
        return line;
    }

    private static OptionSpec option(InitFlag flag) {
        boolean several = flag == InitFlag.AVAILABILITY_ZONE;
        return OptionSpec.builder(flag.flag())
                .paramLabel(flag.label())
                .description(flag.description())
                .type(several ? List.class : String.class)
                .auxiliaryTypes(String.class)
                .splitRegex(several ? "," : "")
                .build();
    }

    private Map<InitFlag, List<String>> given() {
        Map<InitFlag, List<String>> given = new EnumMap<>(InitFlag.class);
        options.forEach((flag, option) -> {
            if (!option.stringValues().isEmpty()) {
                given.put(flag, option.stringValues());
            }
        });
        return given;
    }

    @Override
    ExitStatus run() {
        Console console = console();
        AssetDirectory assets = assets();
        refuseToReplace(assets);
        InitAnswers answers = new InitAnswers(given(), noRecordSet);
        InitAnswers complete = console.canAsk() ? new InitQuestions(console).complete(answers) : answers;
        Problems problems = complete.problems();
        if (problems.hasErrors()) {
            throw new Stop(ExitStatus.USAGE, problems);
        }
        console.result("wrote " + String.join(", ", write(assets, complete.file())));
        console.problems(ignored(assets));
        console.say("next: jkube-aws validate --offline");
        return ExitStatus.DONE;
    }

    private static void refuseToReplace(AssetDirectory assets) {
        if (assets.exists(ClusterFile.NAME)) {
            String name = assets.shown(ClusterFile.NAME);
            throw new Stop(
                    ExitStatus.FAILED,
                    Problem.error("file-exists", "'" + name + "' is there already")
                            .at(name)
                            .why("init never replaces a file; nothing was written")
                            .fix("edit it, or begin in another directory: jkube-aws init -C DIR"));
        }
    }

    /** Writes what is not there yet; cluster.yaml comes last, so that a run that was cut short can be repeated. */
    private static List<String> write(AssetDirectory assets, String file) {
        List<String> written = new ArrayList<>();
        String schema = Documents.json(ConfigSchema.of(ClusterYaml.Accept.CARRIED_OUT));
        create(assets, GitIgnore.asset(), written);
        create(assets, CredentialFiles.ignore(), written);
        create(assets, new Asset(SCHEMA, schema.getBytes(StandardCharsets.UTF_8), AssetDirectory.Mode.PUBLIC), written);
        assets.create(ClusterFile.NAME, file.getBytes(StandardCharsets.UTF_8), AssetDirectory.Mode.PUBLIC);
        written.add(0, assets.shown(ClusterFile.NAME));
        return written;
    }

    private static void create(AssetDirectory assets, Asset asset, List<String> written) {
        if (!assets.exists(asset.name())) {
            assets.create(asset.name(), asset.content(), asset.mode());
            written.add(assets.shown(asset.name()));
        }
    }

    /** The directory may have a .gitignore of its own; it is not ours to change, but keys must not slip through it. */
    private static Problems ignored(AssetDirectory assets) {
        byte[] text = assets.read(GitIgnore.NAME, 1024 * 1024).orElse(new byte[0]);
        List<String> missing = GitIgnore.missingFrom(new String(text, StandardCharsets.UTF_8));
        return missing.isEmpty()
                ? Problems.none()
                : Problems.of(
                        Problem.warning("gitignore-incomplete", "git does not ignore " + String.join(" and ", missing))
                                .at(assets.shown(GitIgnore.NAME))
                                .why("the file was there before; credentials/ ignores itself, kubeconfig does not")
                                .fix("printf '%s\\n' credentials/ kubeconfig >> " + assets.shown(GitIgnore.NAME)));
    }
}
