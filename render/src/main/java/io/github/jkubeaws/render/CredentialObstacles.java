package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.RotationStage;
import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.render.CredentialStep.Deed;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that stands in the way of making certificates, found before anything is made. */
final class CredentialObstacles {
    private static final String CA = KubernetesCertificates.CA;
    private static final Set<String> NEVER_WRITTEN_OVER =
            Set.of("credentials-path-is-link", "credentials-readable-by-others");
    private static final Set<String> SAID_HERE = Set.of("credentials-incomplete", "key-missing");

    private final StoredCredentials there;
    private final BroughtCa brought;
    private final CredentialOrder order;
    private final CaInUse ca;
    private final CredentialPlan plan;
    private final CredentialProblems texts;

    CredentialObstacles(
            StoredCredentials there, BroughtCa brought, CredentialOrder order, CaInUse ca, CredentialPlan plan) {
        this.there = there;
        this.brought = brought;
        this.order = order;
        this.ca = ca;
        this.plan = plan;
        this.texts = new CredentialProblems(there.directory());
    }

    List<Problem> find(boolean generateCa, List<Problem> judged) {
        List<Problem> problems = new ArrayList<>(standing(judged));
        problems.addAll(authority(generateCa));
        problems.addAll(renewalOfAuthorities());
        for (CertificateSpec spec : plan.lackingKeys(there, order)) {
            if (!spec.name().equals(CA) && !there.unusable().contains(spec.keyFile())) {
                problems.add(texts.keyMissing(spec));
            }
        }
        return problems;
    }

    /**
     * Of all that is wrong, what stands in the way: a file that is replaced may be as wrong as it likes, what is missing
     * is made, and a renewal is not held up by what is wrong with others.
     */
    private List<Problem> standing(List<Problem> judged) {
        Set<String> replaced = files(step -> order.isRenewal() && step.deed().makesCertificate());
        Set<String> concerned = concerned();
        return judged.stream()
                .filter(problem -> !SAID_HERE.contains(problem.id()))
                .filter(problem -> NEVER_WRITTEN_OVER.contains(problem.id())
                        || (!isAt(problem, replaced) && (!order.isRenewal() || isAt(problem, concerned))))
                .toList();
    }

    /** Some places tell more about the file, in brackets. */
    private boolean isAt(Problem problem, Set<String> files) {
        return problem.location() instanceof Location.Named named
                && files.stream()
                        .map(this::place)
                        .anyMatch(place ->
                                named.name().equals(place) || named.name().startsWith(place + "  ("));
    }

    private String place(String file) {
        return there.directory() + '/' + file;
    }

    private Set<String> files(Predicate<CredentialStep> which) {
        return plan.steps().stream()
                .filter(which)
                .flatMap(step -> filesOf(step).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> filesOf(CredentialStep step) {
        CertificateSpec spec = step.spec();
        return step.deed() == Deed.REPLACED
                ? List.of(spec.certificateFile(), spec.keyFile())
                : List.of(spec.certificateFile());
    }

    /** The keys that are used again, and whoever signs. */
    private Set<String> concerned() {
        Set<String> files = new HashSet<>();
        for (CredentialStep step : plan.making()) {
            files.add(step.spec().keyFile());
            if (!step.spec().isSelfSigned()) {
                files.add(step.spec().issuer() + ".pem");
                files.add(step.spec().issuer() + "-key.pem");
            }
        }
        return files;
    }

    private List<Problem> authority(boolean generateCa) {
        if (there.unusable().contains("ca.pem")) {
            return List.of(); // told already
        }
        Deed deed = plan.deed(CA);
        boolean isThere = deed == Deed.TAKEN_OVER || there.hasFile("ca.pem");
        if (!isThere && !generateCa) {
            return List.of(texts.caMissing());
        }
        if (!isThere || deed == Deed.TAKEN_OVER) {
            List<String> strangers = strangers();
            if (!strangers.isEmpty()) {
                return List.of(texts.caLost(strangers));
            }
        }
        if (!isThere) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        List<X509Certificate> stored = there.certificatesOf(CA);
        if (!stored.isEmpty()
                && !brought.certificates().isEmpty()
                && !isKnown(brought.certificates().get(0))) {
            problems.add(texts.anotherCa(stored.get(0), brought.certificates().get(0)));
        } else if (ca.signer().isEmpty()
                && (deed == Deed.RENEWED || !plan.signedBy(CA).isEmpty())) {
            problems.add(caKeyMissing());
        }
        return problems;
    }

    private boolean isKnown(X509Certificate certificate) {
        return there.certificatesOf(CA).contains(certificate);
    }

    /** Certificates that stay, though the authority that signed them is not there. */
    private List<String> strangers() {
        return plan.steps().stream()
                .filter(step -> step.deed() == Deed.KEPT && step.spec().issuer().equals(CA))
                .map(CredentialStep::spec)
                .filter(spec -> brought.certificates().stream()
                        .noneMatch(authority ->
                                isSigned(there.certificatesOf(spec.name()).get(0), authority)))
                .map(CertificateSpec::certificateFile)
                .toList();
    }

    private static boolean isSigned(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Problem caKeyMissing() {
        List<String> unsigned =
                plan.signedBy(CA).stream().map(CertificateSpec::certificateFile).toList();
        boolean isAnother = brought.key().isPresent() || there.key(CA).isPresent();
        return texts.caKeyMissing(unsigned.isEmpty() ? List.of("ca.pem") : unsigned, isAnother, flags());
    }

    private String flags() {
        if (!order.isRenewal()) {
            return "";
        }
        String names = order.renew().stream().sorted().collect(Collectors.joining(" "));
        return "--renew " + names + (order.newKeys() ? " --new-keys " : " ");
    }

    /** The key of an authority is replaced in steps or not at all, and only its maker can renew its certificate. */
    private List<Problem> renewalOfAuthorities() {
        List<Problem> problems = new ArrayList<>();
        for (CredentialStep step : plan.steps()) {
            CertificateSpec spec = step.spec();
            if (!spec.isAuthority() || !order.isRenewal() || !step.deed().makesCertificate()) {
                continue;
            }
            List<X509Certificate> certificates = there.certificatesOf(spec.name());
            if (step.deed() == Deed.REPLACED) {
                problems.add(texts.keyOfAuthority(spec));
            } else if (spec.name().equals(CA) && ca.stage() != RotationStage.SETTLED) {
                problems.add(texts.underWay());
            } else if (!certificates.isEmpty() && !CertificateTable.isOurs(spec, certificates.get(0))) {
                problems.add(texts.notOurs(spec, certificates.get(0)));
            }
        }
        return problems;
    }
}
