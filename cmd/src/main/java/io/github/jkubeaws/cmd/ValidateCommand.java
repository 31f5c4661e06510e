package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks {@code cluster.yaml}. */
@Command(
        name = "validate",
        description = "Check cluster.yaml: every mistake in one run, without a network.",
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 when there is no error, 3 when there is one.",
            "",
            "Examples:",
            "  jkube-aws validate --offline",
            "  jkube-aws validate --offline -C clusters/prod",
            "  jkube-aws validate --offline -o json | jq '.problems[].message'"
        })
final class ValidateCommand extends Verb {

    @Option(
            names = "--offline",
            description = "Ask nothing of AWS. (This version never does; later ones will unless told so.)")
    private boolean offline;

    ValidateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitStatus run() {
        ClusterYaml file = ClusterFile.read(assets());
        Console console = console();
        Problems problems = offline ? file.problems() : file.problems().and(List.of(awsNotAsked()));
        if (console.isForPrograms()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("file", assets().shown(ClusterFile.NAME));
            tree.put("valid", !problems.hasErrors());
            tree.put("problems", Console.trees(problems));
            console.result(tree);
        } else {
            console.problems(problems);
            if (!problems.hasErrors()) {
                console.result(assets().shown(ClusterFile.NAME) + " is valid");
            }
        }
        return problems.hasErrors() ? ExitStatus.WRONG_INPUT : ExitStatus.DONE;
    }

    private static Problem awsNotAsked() {
        return Problem.of(Severity.NOTE, "aws-not-asked", "nothing was asked of AWS")
                .why("this version checks the file alone: not whether keys, zones, images and names exist")
                .fix("jkube-aws validate --offline says the same without this note");
    }
}
