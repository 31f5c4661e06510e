package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateFault;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.RotationStage;
import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.render.CredentialStep.Deed;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that stands in the way of making certificates, found before anything is made. */
final class CredentialObstacles {
    private static final String CA = KubernetesCertificates.CA;
    private static final String RENDER = "jkube-aws render credentials ";
    private static final String CA_FILE = CredentialFiles.path("ca.pem");
    private static final String CA_KEY_FILE = CredentialFiles.path("ca-key.pem");
    private static final Set<String> NEVER_WRITTEN_OVER =
            Set.of("credentials-path-is-link", "credentials-readable-by-others");

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

    List<Problem> find(boolean generateCa) {
        List<Problem> problems = new ArrayList<>(filesInTheWay());
        problems.addAll(authority(generateCa));
        problems.addAll(renewalOfAuthorities());
        for (CertificateSpec spec : plan.lackingKeys(there)) {
            if (!spec.name().equals(CA) && !there.unusable().contains(spec.keyFile())) {
                problems.add(keyMissing(spec));
            }
        }
        return problems;
    }

    /** A file that is replaced may be as damaged as it likes. */
    private List<Problem> filesInTheWay() {
        Set<String> replaced = plan.steps().stream()
                .filter(step -> order.isRenewal() && step.deed().makesCertificate())
                .flatMap(step -> filesOf(step).stream())
                .collect(Collectors.toSet());
        return there.problems().list().stream()
                .filter(problem -> NEVER_WRITTEN_OVER.contains(problem.id())
                        || !(problem.location() instanceof Location.Named named)
                        || replaced.stream().noneMatch(file -> named.name().endsWith(CredentialFiles.path(file))))
                .toList();
    }

    private static List<String> filesOf(CredentialStep step) {
        CertificateSpec spec = step.spec();
        return step.deed() == Deed.REPLACED
                ? List.of(spec.certificateFile(), spec.keyFile())
                : List.of(spec.certificateFile());
    }

    private List<Problem> authority(boolean generateCa) {
        if (there.unusable().contains("ca.pem")) {
            return List.of(); // told already
        }
        Deed deed = plan.deed(CA);
        boolean isThere = deed == Deed.KEPT || deed == Deed.TAKEN_OVER || deed == Deed.RENEWED;
        if (!isThere && !generateCa) {
            return List.of(caMissing());
        }
        if (!isThere) {
            return strangers().isEmpty() ? List.of() : List.of(caLost());
        }
        List<Problem> problems = new ArrayList<>();
        List<X509Certificate> stored = there.certificatesOf(CA);
        if (!stored.isEmpty()
                && !brought.certificates().isEmpty()
                && !isKnown(brought.certificates().get(0))) {
            problems.add(anotherCa(stored.get(0)));
        } else if (ca.signer().isEmpty() && !(plan.signedBy(CA).isEmpty() && deed != Deed.RENEWED)) {
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
                .map(step -> step.spec().certificateFile())
                .toList();
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

    private Problem caLost() {
        return Problem.error("ca-missing", "there are certificates in credentials/, but not the CA that signed them")
                .at(CA_FILE)
                .why("a new CA would not be theirs: " + String.join(", ", strangers()))
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
            } else if (!certificates.isEmpty() && !isOurs(spec, certificates.get(0))) {
                problems.add(notOurs(spec, certificates.get(0)));
            }
        }
        return problems;
    }

    static boolean isOurs(CertificateSpec spec, X509Certificate certificate) {
        boolean sameName = subject(certificate).equals("CN=" + spec.subject().commonName());
        boolean signsItself = certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
        return sameName && (signsItself || !spec.name().equals(CA));
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
                        "the " + spec.title() + " certificate was not made for this cluster: '" + subject(certificate)
                                + "'")
                .at(CredentialFiles.certificate(spec))
                .why("made here it would be called 'CN=" + spec.subject().commonName()
                        + "', and what it signed would not be known to be its own")
                .fix("have it renewed by whoever made it, and put it at " + CredentialFiles.certificate(spec));
    }

    static Problem caMayNotSign(CertificateFault fault) {
        return Problem.error(fault.id(), fault.message("the CA certificate"))
                .at(CA_FILE)
                .fix("use another CA: " + RENDER + "--ca-cert-path FILE --ca-key-path FILE");
    }
}
