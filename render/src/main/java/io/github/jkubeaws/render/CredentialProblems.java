package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateFault;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.problem.Problem;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** What is said when certificates cannot be made. */
final class CredentialProblems {
    private static final String CA = KubernetesCertificates.CA;
    private static final String RENDER = "jkube-aws render credentials ";

    private final String directory;

    /** Speaks of files in that directory, as the user knows it. */
    CredentialProblems(String directory) {
        this.directory = directory;
    }

    private String place(String file) {
        return directory + '/' + file;
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    Problem caMissing() {
        return Problem.error("ca-missing", "there is no CA, and none was asked for")
                .at(place("ca.pem"))
                .why("the cluster's certificates have to be signed by one")
                .fix(RENDER + "--generate-ca     (makes one; its key stays in credentials/)")
                .fix(RENDER + "--ca-cert-path FILE --ca-key-path FILE     (yours; its key stays where it is)")
                .fix("or lay ca.pem and what it signed into credentials/, with the keys, and run this again");
    }

    Problem caLost(List<String> strangers) {
        return Problem.error("ca-missing", "there are certificates in credentials/, but not the CA that signed them")
                .at(place("ca.pem"))
                .why("another CA would not be theirs: " + String.join(", ", strangers))
                .fix("put ca.pem back, with ca-key.pem if you have it")
                .fix("or move the certificates away, to have new ones made: mkdir old && mv credentials/*.pem old/");
    }

    Problem anotherCa(X509Certificate stored, X509Certificate given) {
        return Problem.error("ca-differs", "credentials/ has another CA than the one that was given")
                .at(place("ca.pem"))
                .why("there: '" + subject(stored) + "', given: '" + subject(given)
                        + "'; a running cluster trusts the first one only")
                .fix(RENDER
                        + "--replace-ca --ca-cert-path FILE --ca-key-path FILE     (in steps, while the cluster runs)")
                .fix("or, if there is no cluster yet: mkdir old && mv credentials/*.pem old/");
    }

    /**
     * Returns that nobody can sign.
     *
     * @param unsigned the files that have to be signed
     * @param isAnother whether a key is at hand that belongs to another certificate
     * @param flags what was asked for
     */
    Problem caKeyMissing(List<String> unsigned, boolean isAnother, String flags) {
        Problem problem = Problem.error("ca-key-missing", "the key of the CA is not at hand")
                .at(place("ca-key.pem"))
                .why("it has to sign " + String.join(", ", unsigned));
        return (isAnother ? problem.why("the key that is at hand belongs to another certificate") : problem)
                .fix(RENDER + flags + "--ca-key-path FILE")
                .fix("or lay those certificates and their keys into credentials/, signed by this CA");
    }

    Problem keyMissing(CertificateSpec spec) {
        Problem problem = Problem.error(
                        "key-missing", "the " + spec.title() + " certificate is there, but its key is not")
                .at(place(spec.keyFile()));
        return spec.isAuthority()
                ? problem.fix("put the key there; a new one would make worthless what the old one signed")
                : problem.fix("put the key there")
                        .fix("or make both anew: " + RENDER + "--renew " + spec.name() + " --new-keys");
    }

    Problem keyOfAuthority(CertificateSpec spec) {
        Problem problem = Problem.error(
                        "authority-key-stays", "the key of the " + spec.title() + " cannot be replaced at once")
                .at(place(spec.keyFile()))
                .why("everything that it signed would be refused from one moment to the next");
        return (spec.name().equals(CA)
                        ? problem.fix(RENDER + "--replace-ca     (in steps, while the cluster runs)")
                        : problem)
                .fix(RENDER + "--renew " + spec.name() + "     (a new certificate for the same key)");
    }

    Problem underWay() {
        return Problem.error("replacement-under-way", "the CA is being replaced")
                .at(place("ca.pem"))
                .why("it holds the old CA and the new one")
                .fix(RENDER + "--replace-ca     (tells the next step)");
    }

    Problem notOurs(CertificateSpec spec, X509Certificate certificate) {
        return Problem.error(
                        "authority-not-ours",
                        "the " + spec.title() + " certificate was not made here: '" + subject(certificate) + "'")
                .at(place(spec.certificateFile()))
                .why("it was signed by '"
                        + certificate.getIssuerX500Principal().getName()
                        + "', and only its maker can make one that is the same but for its dates")
                .fix("have it renewed by whoever made it, and put it at " + place(spec.certificateFile()));
    }

    Problem caMayNotSign(CertificateFault fault) {
        return Problem.error(fault.id(), fault.message("the CA certificate"))
                .at(place("ca.pem"))
                .fix(
                        fault instanceof CertificateFault.Expired
                                ? RENDER + "--renew ca     (same key, so that what it signed stays good)"
                                : "use another CA: " + RENDER + "--ca-cert-path FILE --ca-key-path FILE");
    }

    Problem nothingToReplace() {
        return Problem.error("ca-missing", "there is no CA to be replaced")
                .at(place("ca.pem"))
                .fix(RENDER + "--generate-ca     (makes one)");
    }

    Problem sameAgain(X509Certificate authority) {
        return Problem.error(
                        "ca-differs", "the CA that was given is the one that is there: '" + subject(authority) + "'")
                .at(place("ca.pem"))
                .why("a CA is replaced by another one")
                .fix(RENDER + "--replace-ca     (makes a new one)")
                .fix("or give another: --ca-cert-path FILE --ca-key-path FILE");
    }

    Problem newKeyMissing(Set<String> left) {
        return Problem.error("ca-key-missing", "the key of the new CA is not at hand")
                .at(place(CaInUse.NEXT + "-key.pem"))
                .why("it has to sign " + String.join(", ", left))
                .fix(RENDER + "--replace-ca --applied=1 --ca-key-path FILE");
    }

    Problem nothingSigned() {
        return Problem.error("credentials-incomplete", "the CA that is being replaced has signed nothing that is here")
                .at(place("ca.pem"))
                .why("there is nothing that the new CA could sign anew")
                .fix(
                        "put the certificates back; or, if there is no cluster yet: mkdir old && mv credentials/*.pem old/");
    }
}
