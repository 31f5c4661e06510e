package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.problem.Severity;
import io.github.jkubeaws.render.CertificateExpiry;
import io.github.jkubeaws.render.CertificateNames;
import io.github.jkubeaws.render.CredentialsInspection;
import io.github.jkubeaws.render.NameOrigins;
import io.github.jkubeaws.render.StoredCredentials;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks {@code cluster.yaml}, and {@code credentials/} once something is in it. */
@Command(
        name = "validate",
        description = "Check cluster.yaml and credentials/: every mistake in one run.",
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
        StoredCredentials stored = StoredCredentials.read(assets());
        Problems problems = file.problems().and(credentials(file, stored).list());
        if (!offline) {
            problems = problems.and(List.of(awsNotAsked()));
        }
        if (console.isForPrograms()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("file", assets().shown(ClusterFile.NAME));
            tree.put("valid", !problems.hasErrors());
            tree.put("problems", Console.trees(problems));
            console.result(tree);
        } else {
            console.problems(problems);
            if (!problems.hasErrors()) {
                console.result(assets().shown(ClusterFile.NAME)
                        + (stored.isEmpty() ? " is valid" : " and " + stored.shown("") + " are valid"));
            }
        }
        return problems.hasErrors() ? ExitStatus.WRONG_INPUT : ExitStatus.DONE;
    }

    /** Whether certificates fit a file that is wrong is not asked; when they end does not depend on it. */
    private Problems credentials(ClusterYaml file, StoredCredentials stored) {
        Instant now = surroundings().clock().instant();
        Optional<ClusterConfig> config = file.config();
        if (config.isPresent() && config.get().basics().manageCertificates().is(false)) {
            return Problems.none();
        }
        if (config.isEmpty() || file.problems().hasErrors()) {
            return stored.problems().and(CertificateExpiry.problems(stored, now).list());
        }
        return CredentialsInspection.problems(
                stored,
                CertificateNames.of(config.get()),
                NameOrigins.of(assets().shown(ClusterFile.NAME), config.get()),
                now);
    }

    private static Problem awsNotAsked() {
        return Problem.of(Severity.NOTE, "aws-not-asked", "nothing was asked of AWS")
                .why("this version checks the file alone: not whether keys, zones, images and names exist")
                .fix("jkube-aws validate --offline says the same without this note");
    }
}
