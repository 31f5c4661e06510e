package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateFault;
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
    private static final String RENDER = "jkube-aws render credentials ";
    private static final String CA_FILE = CredentialFiles.path("ca.pem");
    private static final String CA_KEY_FILE = CredentialFiles.path("ca-key.pem");
    private static final Set<String> NEVER_WRITTEN_OVER =
            Set.of("credentials-path-is-link", "credentials-readable-by-others");
    private static final Set<String> SAID_HERE = Set.of("credentials-incomplete", "key-missing");

    private final StoredCredentials there;
    private final BroughtCa brought;
    private final CredentialOrder order;
    private final CaInUse ca;
    private final CredentialPlan plan;

    CredentialObstacles(
            StoredCredentials there, BroughtCa brought, CredentialOrder order, CaInUse ca, CredentialPlan plan) {
        this.there = there;
        this.brought = brought;
        this.order = order;
        this.ca = ca;
        this.plan = plan;
    }

    List<Problem> find(boolean generateCa, List<Problem> judged) {
        List<Problem> problems = new ArrayList<>(standing(judged));
        problems.addAll(authority(generateCa));
        problems.addAll(renewalOfAuthorities());
        for (CertificateSpec spec : plan.lackingKeys(there, order)) {
            if (!spec.name().equals(CA) && !there.unusable().contains(spec.keyFile())) {
                problems.add(keyMissing(spec));
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

    private static boolean isAt(Problem problem, Set<String> files) {
        return problem.location() instanceof Location.Named named
                && files.stream().anyMatch(file -> named.name().endsWith(CredentialFiles.path(file)));
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
            return List.of(caMissing());
        }
        if (!isThere || deed == Deed.TAKEN_OVER) {
            List<String> strangers = strangers();
            if (!strangers.isEmpty()) {
                return List.of(caLost(strangers));
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
            problems.add(anotherCa(stored.get(0)));
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

    private static Problem caMissing() {
        return Problem.error("ca-missing", "there is no CA, and none was asked for")
                .at(CA_FILE)
                .why("the cluster's certificates have to be signed by one")
                .fix(RENDER + "--generate-ca     (makes one; its key stays in credentials/)")
                .fix(RENDER + "--ca-cert-path FILE --ca-key-path FILE     (yours; its key stays where it is)")
                .fix(
                        "or lay ca.pem and the certificates that it signed into credentials/, with their keys, and run it again");
    }

    private static Problem caLost(List<String> strangers) {
        return Problem.error("ca-missing", "there are certificates in credentials/, but not the CA that signed them")
                .at(CA_FILE)
                .why("another CA would not be theirs: " + String.join(", ", strangers))
                .fix("put ca.pem back, with ca-key.pem if you have it")
                .fix("or move the certificates away, to have new ones made: mkdir old && mv credentials/*.pem old/");
    }

    private Problem anotherCa(X509Certificate stored) {
        return Problem.error("ca-differs", "credentials/ has another CA than the one that was given")
                .at(CA_FILE)
                .why("there: '" + subject(stored) + "', given: '"
                        + subject(brought.certificates().get(0)) + "'; a running cluster trusts the first one only")
                .fix(RENDER
                        + "--replace-ca --ca-cert-path FILE --ca-key-path FILE     (in steps, while the cluster runs)")
                .fix("or, if there is no cluster yet: mkdir old && mv credentials/*.pem old/");
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private Problem caKeyMissing() {
        List<String> unsigned =
                plan.signedBy(CA).stream().map(CertificateSpec::certificateFile).toList();
        Problem problem = Problem.error("ca-key-missing", "the key of the CA is not at hand")
                .at(CA_KEY_FILE)
                .why("it has to sign " + (unsigned.isEmpty() ? "ca.pem" : String.join(", ", unsigned)));
        boolean another = brought.key().isPresent() || there.key(CA).isPresent();
        return (another ? problem.why("the key that is at hand belongs to another certificate") : problem)
                .fix(RENDER + flags() + "--ca-key-path FILE")
                .fix("or lay those certificates and their keys into credentials/, signed by this CA");
    }

    private String flags() {
        if (!order.isRenewal()) {
            return "";
        }
        String names = order.renew().stream().sorted().collect(Collectors.joining(" "));
        return "--renew " + names + (order.newKeys() ? " --new-keys " : " ");
    }

    private static Problem keyMissing(CertificateSpec spec) {
        Problem problem = Problem.error(
                        "key-missing", "the " + spec.title() + " certificate is there, but its key is not")
                .at(CredentialFiles.path(spec.keyFile()));
        return spec.isAuthority()
                ? problem.fix("put the key there; a new one would make worthless what the old one signed")
                : problem.fix("put the key there")
                        .fix("or make both anew: " + RENDER + "--renew " + spec.name() + " --new-keys");
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
                problems.add(keyOfAuthority(spec));
            } else if (spec.name().equals(CA) && ca.stage() != RotationStage.SETTLED) {
                problems.add(underWay());
            } else if (!certificates.isEmpty() && !CertificateTable.isOurs(spec, certificates.get(0))) {
                problems.add(notOurs(spec, certificates.get(0)));
            }
        }
        return problems;
    }

    private static Problem keyOfAuthority(CertificateSpec spec) {
        Problem problem = Problem.error(
                        "authority-key-stays", "the key of the " + spec.title() + " cannot be replaced at once")
                .at(CredentialFiles.path(spec.keyFile()))
                .why("everything that it signed would be refused from one moment to the next");
        return (spec.name().equals(CA)
                        ? problem.fix(RENDER + "--replace-ca     (in steps, while the cluster runs)")
                        : problem)
                .fix(RENDER + "--renew " + spec.name() + "     (a new certificate for the same key)");
    }

    private static Problem underWay() {
        return Problem.error("replacement-under-way", "the CA is being replaced")
                .at(CA_FILE)
                .why("it holds the old CA and the new one")
                .fix(RENDER + "--replace-ca     (tells the next step)");
    }

    private static Problem notOurs(CertificateSpec spec, X509Certificate certificate) {
        return Problem.error(
                        "authority-not-ours",
                        "the " + spec.title() + " certificate was not made here: '" + subject(certificate) + "'")
                .at(CredentialFiles.certificate(spec))
                .why("it was signed by '"
                        + certificate.getIssuerX500Principal().getName()
                        + "', and only its maker can make one that is the same but for its dates")
                .fix("have it renewed by whoever made it, and put it at " + CredentialFiles.certificate(spec));
    }

    static Problem caMayNotSign(CertificateFault fault) {
        return Problem.error(fault.id(), fault.message("the CA certificate"))
                .at(CA_FILE)
                .fix("use another CA: " + RENDER + "--ca-cert-path FILE --ca-key-path FILE");
    }
}
