package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.model.Basics;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.pki.ClusterNames;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.render.AssetDirectory;
import io.github.jkubeaws.render.BroughtCa;
import io.github.jkubeaws.render.CaInUse;
import io.github.jkubeaws.render.CaReplacement;
import io.github.jkubeaws.render.CertificateNames;
import io.github.jkubeaws.render.CertificateTable;
import io.github.jkubeaws.render.CredentialMaker;
import io.github.jkubeaws.render.CredentialOrder;
import io.github.jkubeaws.render.CredentialRendering;
import io.github.jkubeaws.render.CredentialWork;
import io.github.jkubeaws.render.CredentialsInspection;
import io.github.jkubeaws.render.NameOrigins;
import io.github.jkubeaws.render.StoredCredentials;
import io.github.jkubeaws.render.TokenKeyReplacement;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One run of {@code render credentials}: finds out what there is to do, and asks for a passphrase where one is needed. */
final class CredentialRun {
    private final AssetDirectory assets;
    private final CredentialOptions options;
    private final ClusterConfig config;
    private final StoredCredentials there;
    private final CertificateTable table;
    private final CaAtHand caAtHand;
    private final Instant now;
    private final SecureRandom random;

    CredentialRun(
            Surroundings surroundings,
            Console console,
            AssetDirectory assets,
            CredentialOptions options,
            ClusterConfig config) {
        this.assets = assets;
        this.options = options;
        this.config = config;
        this.there = StoredCredentials.read(assets);
        this.table = new CertificateTable(CertificateNames.of(config), there, options.commonName());
        this.caAtHand = new CaAtHand(surroundings, console, assets);
        this.now = surroundings.clock().instant();
        this.random = surroundings.random().get();
    }

    /** Returns what is to be written, or what stands in its way. */
    CredentialWork work() {
        if (options.replacesTokenKey()) {
            return new TokenKeyReplacement(there).next(options.applied(), random);
        }
        BroughtCa brought = caAtHand.read(options);
        return options.replacesCa() ? replacedCa(brought) : rendered(brought);
    }

    private CredentialWork replacedCa(BroughtCa brought) {
        return new CaReplacement(table, there, brought, terms()).next(options.applied(), options.commonName(), random);
    }

    private CredentialWork rendered(BroughtCa brought) {
        CredentialCompanions companions = new CredentialCompanions(assets, config, options.kubeconfigs());
        CredentialOrder order = options.renews()
                ? new RenewalNames(there, table, options).order(inUse(brought))
                : CredentialOrder.whatIsMissing();
        CredentialRendering rendering = rendering(brought, order);
        if (rendering.lacksCaKey() && there.locked().contains(KubernetesCertificates.CA)) {
            rendering = rendering(caAtHand.unlocked(brought), order);
        }
        CredentialWork work = rendering.work(options.generatesCa(), judged(), random);
        boolean isWhole = !order.isRenewal() && !work.problems().hasErrors();
        return isWhole ? companions.addTo(work, random) : work;
    }

    private CredentialRendering rendering(BroughtCa brought, CredentialOrder order) {
        CaInUse ca = inUse(brought);
        return new CredentialRendering(table.under(ca), there, brought, ca, order, terms());
    }

    private CaInUse inUse(BroughtCa brought) {
        List<X509Certificate> stored = there.certificatesOf(KubernetesCertificates.CA);
        return CaInUse.of(there, stored.isEmpty() ? brought.certificates() : stored, brought.key());
    }

    private List<Problem> judged() {
        ClusterNames names = CertificateNames.of(config);
        NameOrigins origins = NameOrigins.of(assets.shown(ClusterFile.NAME), config);
        return CredentialsInspection.problems(there, names, origins, now).list();
    }

    private CredentialMaker.Terms terms() {
        Basics basics = config.basics();
        return new CredentialMaker.Terms(
                options.algorithm(), now, days(basics.tlsCaDurationDays()), days(basics.tlsCertDurationDays()));
    }

    private static Duration days(Value<Integer> days) {
        return Duration.ofDays(days.effective().orElseThrow());
    }
}
