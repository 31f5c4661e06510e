package io.github.jkubeaws.pki;

import java.util.List;
import java.util.Set;

/**
 * One certificate that a cluster needs, before it is made.
 *
 * @param name what its files are called, without {@code .pem}
 * @param title what people call it, such as {@code API server}
 * @param purpose what it is for, in one line
 * @param issuer the name of the authority that signs it; its own name if it signs itself
 * @param usage what it may be used for
 * @param subject whom it names
 * @param altNames the names and addresses that it is good for
 * @param places which nodes hold it
 */
public record CertificateSpec(
        String name,
        String title,
        String purpose,
        String issuer,
        Usage usage,
        Subject subject,
        AltNames altNames,
        Places places) {

    /**
     * Whom a certificate names.
     *
     * <p>Kubernetes reads organizations as groups and the common name as the user:
     * https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates
     *
     * @param commonName the user, at most 64 characters (RFC 5280, appendix A.1)
     * @param organizations the groups
     * @param givesRights whether somebody grants rights to these names, so that a certificate with others is of no use
     */
    public record Subject(String commonName, List<String> organizations, boolean givesRights) {

        /** Keeps a list that nobody else can change. */
        public Subject {
            organizations = List.copyOf(organizations);
        }
    }

    /**
     * Which nodes hold a certificate.
     *
     * @param certificateOn the nodes that need the certificate
     * @param keyOn the nodes that need its private key too
     */
    public record Places(Set<NodeRole> certificateOn, Set<NodeRole> keyOn) {

        /** Keeps sets that nobody else can change. */
        public Places {
            certificateOn = Set.copyOf(certificateOn);
            keyOn = Set.copyOf(keyOn);
        }
    }

    /** Returns the name of the certificate's file. */
    public String certificateFile() {
        return name + ".pem";
    }

    /** Returns the name of the key's file. */
    public String keyFile() {
        return name + "-key.pem";
    }

    /** Tells whether it signs itself. */
    public boolean isSelfSigned() {
        return issuer.equals(name);
    }

    /** Tells whether it signs other certificates. */
    public boolean isAuthority() {
        return usage == Usage.CA;
    }

    /** Returns this certificate, but with another common name; an authority may be called what somebody likes. */
    public CertificateSpec called(String commonName) {
        Subject other = new Subject(commonName, subject.organizations(), subject.givesRights());
        return new CertificateSpec(name, title, purpose, issuer, usage, other, altNames, places);
    }

    /** Returns this certificate, but signed by itself. */
    CertificateSpec selfSigned() {
        return new CertificateSpec(name, title, purpose, name, usage, subject, altNames, places);
    }
}
