package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.CertificateFault.Expired;
import io.github.jkubeaws.pki.CertificateFault.KeyMismatch;
import io.github.jkubeaws.pki.CertificateFault.MayNotSign;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An authority that signs certificates. Safe to use from several threads at once.
 *
 * <p>To renew a certificate is to issue it again with the key that it has; new keys come from {@link KeyAlgorithm}.
 */
public final class CertificateAuthority {

    private final Identity identity;
    private final SecureRandom random;

    private CertificateAuthority(Identity identity, SecureRandom random) {
        this.identity = identity;
        this.random = random;
    }

    /**
     * Returns the authority of this certificate and key, which somebody made before.
     *
     * @throws CertificateFaultException if the key is not the certificate's, or if it may not sign
     */
    public static CertificateAuthority of(Identity identity, SecureRandom random) throws CertificateFaultException {
        if (!identity.hasItsKey()) {
            throw new CertificateFaultException(new KeyMismatch());
        }
        refuse(SigningRight.faultOf(identity.certificate()));
        return new CertificateAuthority(identity, random);
    }

    /** Returns a new authority that signs itself; also renews one, if the key is the one that it has. */
    public static CertificateAuthority create(
            CertificateSpec spec, KeyPair key, Validity validity, SecureRandom random) {
        X509Certificate certificate = new CertificateBuilder(random).selfSigned(spec, key, validity);
        return new CertificateAuthority(new Identity(List.of(certificate), key), random);
    }

    /** Returns this authority's own certificate, its chain and its key. */
    public Identity identity() {
        return identity;
    }

    /**
     * Returns a certificate for that key, signed by this authority, with this authority's chain but for the root, which
     * everybody must know already. An authority comes without a chain: Kubernetes wants it alone in its file.
     *
     * <p>It is never valid before or after this authority's own certificate, whatever was asked for.
     *
     * @throws CertificateFaultException if this authority may not sign such a certificate, or not at that time
     */
    public Identity issue(CertificateSpec spec, KeyPair key, Validity validity) throws CertificateFaultException {
        X509Certificate mine = identity.certificate();
        refuse(SigningRight.faultOf(mine, spec.usage()));
        Validity ours = Validity.of(mine);
        Validity possible = validity.within(ours);
        if (possible.isEmpty()) {
            throw new CertificateFaultException(new Expired(ours.until(), validity.from()));
        }
        X509Certificate certificate =
                new CertificateBuilder(random).signedBy(identity, spec, key.getPublic(), possible);
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(certificate);
        if (!spec.isAuthority()) {
            identity.chain().stream().filter(above -> !isSelfIssued(above)).forEach(chain::add);
        }
        return new Identity(chain, key);
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static void refuse(Optional<MayNotSign> fault) throws CertificateFaultException {
        if (fault.isPresent()) {
            throw new CertificateFaultException(fault.get());
        }
    }
}
