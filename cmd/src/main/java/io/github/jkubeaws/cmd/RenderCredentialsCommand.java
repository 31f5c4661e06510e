package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.config.model.Basics;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.render.AssetDirectory;
import io.github.jkubeaws.render.BroughtCa;
import io.github.jkubeaws.render.CertificateNames;
import io.github.jkubeaws.render.CredentialMaker;
import io.github.jkubeaws.render.CredentialOrder;
import io.github.jkubeaws.render.CredentialRendering;
import io.github.jkubeaws.render.CredentialWork;
import io.github.jkubeaws.render.StoredCredentials;
import java.time.Duration;
import java.util.List;
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
            "  jkube-aws render credentials --ca-cert-path=ca.pem --ca-key-path=ca-key.pem"
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
        AssetDirectory assets = assets();
        StoredCredentials there = StoredCredentials.read(assets);
        CaAtHand ca = new CaAtHand(surroundings(), console(), assets);
        BroughtCa brought = ca.read(options);
        CredentialRendering rendering = rendering(config, there, brought);
        if (rendering.lacksCaKey() && there.locked().contains(KubernetesCertificates.CA)) {
            rendering = rendering(config, there, ca.unlocked(brought));
        }
        CredentialWork work = rendering.work(
                options.generatesCa(), List.of(), surroundings().random().get());
        if (work.problems().hasErrors()) {
            throw new Stop(ExitStatus.WRONG_INPUT, work.problems());
        }
        work = new CredentialCompanions(assets).addTo(work, config, surroundings());
        work.changes().forEach(change -> change.in(assets));
        new CredentialReport(console(), assets).show(work, "jkube-aws show certificates");
        return ExitStatus.DONE;
    }

    private CredentialRendering rendering(ClusterConfig config, StoredCredentials there, BroughtCa brought) {
        return new CredentialRendering(
                CertificateNames.of(config), there, brought, CredentialOrder.whatIsMissing(), terms(config.basics()));
    }

    private CredentialMaker.Terms terms(Basics basics) {
        return new CredentialMaker.Terms(
                options.algorithm(),
                surroundings().clock().instant(),
                days(basics.tlsCaDurationDays()),
                days(basics.tlsCertDurationDays()));
    }

    private static Duration days(Value<Integer> days) {
        return Duration.ofDays(days.effective().orElseThrow());
    }
}
