package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.render.CredentialWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes keys and certificates: what is missing, and what is asked for by name. */
@Command(
        name = "credentials",
        description = "Make the keys and certificates that are missing; keep what is there.",
        sortOptions = false,
        footer = {
            "",
            "Three ways to a CA: have one made (--generate-ca); bring yours; or lay files",
            "into credentials/ by hand, all or some. docs/credentials.md tells more.",
            "",
            "An encrypted CA key is asked for on a terminal; elsewhere it is opened with",
            "JKUBE_AWS_CA_KEY_PASSPHRASE or KUBE_AWS_CA_KEY_PASSPHRASE.",
            "",
            "Examples:",
            "  jkube-aws render credentials --generate-ca",
            "  jkube-aws render credentials --ca-cert-path=ca.pem --ca-key-path=ca-key.pem",
            "  jkube-aws render credentials --renew apiserver etcd",
            "  jkube-aws render credentials --replace-ca"
        })
final class RenderCredentialsCommand extends Verb {

    @Mixin
    private CredentialOptions options = new CredentialOptions();

    RenderCredentialsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitStatus run() {
        options.refuseContradictions();
        ClusterYaml file = ClusterFile.read(assets());
        if (file.problems().hasErrors()) {
            throw new Stop(ExitStatus.WRONG_INPUT, file.problems());
        }
        ClusterConfig config = file.config().orElseThrow();
        if (config.basics().manageCertificates().is(false)) {
            console()
                    .say("nothing to make: manageCertificates is false in " + assets().shown(ClusterFile.NAME)
                            + ", so that keys and certificates are yours to make and place");
            return ExitStatus.DONE;
        }
        CredentialWork work = new CredentialRun(surroundings(), console(), assets(), options, config).work();
        if (work.problems().hasErrors()) {
            throw new Stop(ExitStatus.WRONG_INPUT, work.problems());
        }
        work.changes().forEach(change -> change.in(assets()));
        new CredentialReport(console(), assets()).show(work);
        return ExitStatus.DONE;
    }
}
