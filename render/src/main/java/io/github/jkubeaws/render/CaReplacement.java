package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CaRotation;
import io.github.jkubeaws.pki.CertificateAuthority;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.Validity;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.render.AssetChange.Create;
import io.github.jkubeaws.render.AssetChange.Remove;
import io.github.jkubeaws.render.AssetChange.Replace;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The replacement of the cluster's authority while the cluster works: everybody trusts both, then the new one signs,
 * then nobody trusts the old one any more. A run does one step at most; where things stand is read from the files, so
 * that a run that was cut short is taken up by the next.
 */
public final class CaReplacement {
    private static final String CA = KubernetesCertificates.CA;
    private static final String CA_FILE = CredentialFiles.path("ca.pem");
    private static final String CA_KEY_FILE = CredentialFiles.path("ca-key.pem");
    private static final String NEXT_KEY_FILE = CredentialFiles.path(CaInUse.NEXT + "-key.pem");
    private static final String DATE_FORM = "-YYYY-MM-DD";
    private static final int LONGEST_COMMON_NAME = 64; // RFC 5280, appendix A.1

    private final CertificateTable table;
    private final StoredCredentials there;
    private final BroughtCa brought;
    private final CredentialMaker.Terms terms;
    private final CaInUse ca;
    private final CredentialProblems texts;

    /** Looks where things stand. */
    public CaReplacement(
            CertificateTable table, StoredCredentials there, BroughtCa brought, CredentialMaker.Terms terms) {
        this.table = table;
        this.there = there;
        this.brought = brought;
        this.terms = terms;
        this.ca = CaInUse.of(there, there.certificatesOf(CA), brought.key());
        this.texts = new CredentialProblems(there.directory());
    }

    /**
     * Returns the next step.
     *
     * @param applied the step of which somebody says that it has reached every node; 0 if nobody says so
     */
    public CredentialWork next(int applied, Optional<String> commonName, SecureRandom random) {
        if (there.problems().hasErrors()) {
            return CredentialWork.refused(there.problems());
        }
        if (ca.rotation().isEmpty()) {
            return CredentialWork.refused(Problems.of(texts.nothingToReplace()));
        }
        return switch (ca.stage()) {
            case SETTLED -> settled(applied, commonName, random);
            case BOTH_TRUSTED -> applied == 1 ? signAnew(random) : waitingForTheFirst();
            case PARTLY_SWITCHED -> signAnew(random);
            case SWITCHED -> applied == 2 ? trustTheNewOne() : ReplacementSteps.CA.waiting(2);
        };
    }

    private CredentialWork settled(int applied, Optional<String> commonName, SecureRandom random) {
        if (isLeftOver()) {
            return ReplacementSteps.cleanedUp(NEXT_KEY_FILE);
        }
        return applied > 0 ? ReplacementSteps.CA.notUnderWay() : trustBoth(commonName, random);
    }

    private CredentialWork waitingForTheFirst() {
        boolean isElsewhere = there.key(CaInUse.NEXT).isEmpty();
        return ReplacementSteps.CA.waiting(1).withNext(keyElsewhere(isElsewhere));
    }

    /** Who brought the new CA has to bring its key again when it signs. */
    private static String keyElsewhere(boolean isElsewhere) {
        return isElsewhere ? " --ca-key-path FILE" : "";
    }

    /** The last step was cut short after everything but the removal of a file. */
    private boolean isLeftOver() {
        Optional<KeyPair> next = there.key(CaInUse.NEXT);
        return ca.certificate()
                .filter(current -> next.filter(key -> key.getPublic().equals(current.getPublicKey()))
                        .isPresent())
                .isPresent();
    }

    private CredentialWork trustBoth(Optional<String> commonName, SecureRandom random) {
        List<AssetChange> changes = new ArrayList<>();
        List<CredentialWork.Line> lines = new ArrayList<>();
        List<X509Certificate> authority = brought.certificates();
        if (authority.isEmpty()) {
            KeyPair key =
                    there.key(CaInUse.NEXT).orElseGet(() -> terms.algorithm().create(random));
            authority = List.of(created(key, commonName, random).certificate());
            if (there.key(CaInUse.NEXT).isEmpty()) {
                changes.add(new Create(CredentialFiles.asset(CaInUse.NEXT, key)));
            }
            lines.add(new CredentialWork.Line("made", NEXT_KEY_FILE, "the key of the new CA; it becomes ca-key.pem"));
        }
        List<X509Certificate> both = ca.rotation().orElseThrow().trusting(authority);
        if (both.equals(there.certificatesOf(CA))) {
            return CredentialWork.refused(Problems.of(texts.sameAgain(authority.get(0))));
        }
        changes.add(new Replace(CredentialFiles.asset(CA, both)));
        lines.add(new CredentialWork.Line(
                "replaced", CA_FILE, "the old CA and the new one, '" + name(authority.get(0)) + "'"));
        return ReplacementSteps.CA
                .done(1, changes, lines)
                .withNext(keyElsewhere(!brought.certificates().isEmpty()));
    }

    /** Called differently than the old one, so that people can tell them apart. */
    private Identity created(KeyPair key, Optional<String> commonName, SecureRandom random) {
        CertificateSpec spec = table.made();
        String plain = spec.subject().commonName();
        int room = LONGEST_COMMON_NAME - DATE_FORM.length();
        String dated = plain.substring(0, Math.min(room, plain.length()))
                + '-'
                + terms.moment().atZone(ZoneOffset.UTC).toLocalDate();
        Validity validity = terms.validity(spec);
        return CertificateAuthority.create(spec.called(commonName.orElse(dated)), key, validity, random)
                .identity();
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private CredentialWork signAnew(SecureRandom random) {
        CaRotation rotation = ca.rotation().orElseThrow();
        CaInUse anew = ca.switching();
        List<CertificateSpec> specs = table.under(anew);
        Set<String> left = specs.stream()
                .filter(spec -> isSignedByAnother(spec, rotation))
                .map(CertificateSpec::name)
                .collect(Collectors.toCollection(TreeSet::new));
        CredentialOrder order = new CredentialOrder(left, false);
        if (left.isEmpty()) {
            return CredentialWork.refused(Problems.of(texts.nothingSigned()));
        }
        if (anew.signer().isEmpty()) {
            return CredentialWork.refused(Problems.of(texts.newKeyMissing(left)));
        }
        CredentialWork work = new CredentialRendering(specs, there, brought, anew, order, terms)
                .work(false, there.problems().list(), random);
        return work.problems().hasErrors() ? work : ReplacementSteps.CA.done(2, work.changes(), work.lines());
    }

    /** Also one that signed itself because the old authority might not, and the new one may: that of kubelets. */
    private boolean isSignedByAnother(CertificateSpec spec, CaRotation rotation) {
        boolean isOfTheCa = spec.issuer().equals(CA) && !spec.isSelfSigned();
        return rotation.signedBefore().contains(spec.name())
                || (isOfTheCa
                        && !there.certificatesOf(spec.name()).isEmpty()
                        && !rotation.signedAnew().contains(spec.name()));
    }

    private CredentialWork trustTheNewOne() {
        List<AssetChange> changes = new ArrayList<>();
        List<CredentialWork.Line> lines = new ArrayList<>();
        Optional<KeyPair> next = there.key(CaInUse.NEXT);
        if (next.isPresent()) {
            changes.add(new Replace(CredentialFiles.asset(CA, next.get())));
            lines.add(new CredentialWork.Line("replaced", CA_KEY_FILE, "the key of the new CA"));
        } else if (there.hasFile("ca-key.pem")) {
            changes.add(new Remove(CA_KEY_FILE));
            lines.add(
                    new CredentialWork.Line("removed", CA_KEY_FILE, "the key of the old CA; yours stays where it is"));
        }
        // After the key: as long as both are trusted, a key of either is right, and the step can be done again.
        List<X509Certificate> onlyNew = ca.rotation().orElseThrow().trustingOnlyTheNew();
        changes.add(new Replace(CredentialFiles.asset(CA, onlyNew)));
        lines.add(new CredentialWork.Line("replaced", CA_FILE, "the new CA alone, '" + name(onlyNew.get(0)) + "'"));
        next.ifPresent(key -> changes.add(new Remove(NEXT_KEY_FILE)));
        return ReplacementSteps.CA.done(3, changes, lines);
    }
}
