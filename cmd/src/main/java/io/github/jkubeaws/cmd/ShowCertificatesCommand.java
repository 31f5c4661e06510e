package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.render.CertificateExpiry;
import io.github.jkubeaws.render.ListedCertificate;
import io.github.jkubeaws.render.StoredCredentials;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows every certificate of {@code credentials/}, and how long it still counts. */
@Command(
        name = "certificates",
        description = "Show the certificates in credentials/ and the days that they have left.",
        sortOptions = false,
        footer = {
            "",
            "With -v: subject, names, issuer, validity, key and fingerprint of each.",
            "",
            "Exit status: 4 when one of the cluster's has expired or has less than 14 days",
            "left; else 3 when there is none, or a file cannot be read; else 0. Whether one",
            "is missing or does not fit cluster.yaml is for 'jkube-aws validate' to say.",
            "",
            "Examples:",
            "  jkube-aws show certificates",
            "  jkube-aws show certificates -v -C clusters/prod",
            "  jkube-aws show certificates -o json | jq '.certificates[].daysLeft'"
        })
final class ShowCertificatesCommand extends Verb {

    ShowCertificatesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitStatus run() {
        Instant now = surroundings().clock().instant();
        StoredCredentials stored = StoredCredentials.read(assets());
        List<ListedCertificate> certificates = ListedCertificate.of(stored, now);
        Problems problems =
                stored.problems().and(CertificateExpiry.problems(stored, now).list());
        if (certificates.isEmpty()) {
            throw new Stop(ExitStatus.WRONG_INPUT, problems.hasErrors() ? problems : Problems.of(nothingThere()));
        }
        boolean isDue = certificates.stream().anyMatch(ListedCertificate::isDue);
        show(certificates, problems);
        if (isDue) {
            return ExitStatus.UNHEALTHY;
        }
        return problems.hasErrors() ? ExitStatus.WRONG_INPUT : ExitStatus.DONE;
    }

    private void show(List<ListedCertificate> certificates, Problems problems) {
        Console console = console();
        if (console.isForPrograms()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put(
                    "certificates",
                    certificates.stream().map(CertificateText::tree).toList());
            tree.put("problems", Console.trees(problems));
            console.result(tree);
            return;
        }
        console.result(
                console.isVerbose() ? CertificateText.details(certificates) : CertificateText.table(certificates));
        console.problems(problems);
    }

    private Problem nothingThere() {
        return Problem.error("credentials-missing", "there are no certificates here")
                .at(assets().shown(StoredCredentials.DIRECTORY))
                .fix("jkube-aws render credentials --generate-ca makes them; or name the cluster's directory with -C");
    }
}
