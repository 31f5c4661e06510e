package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.PemFault.Damaged;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Public keys as they stand in files. */
final class PublicKeys {

    private PublicKeys() {}

    static PublicKey parse(PemBlock block) throws CertificateFaultException {
        try {
            if (Der.isOneValue(block.content())) {
                boolean rsa = SubjectPublicKeyInfo.getInstance(block.content())
                        .getAlgorithm()
                        .getAlgorithm()
                        .equals(PrivateKeys.RSA);
                return KeyFactory.getInstance(rsa ? "RSA" : "EC")
                        .generatePublic(new X509EncodedKeySpec(block.content()));
            }
            throw notAKey(block);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw notAKey(block);
        }
    }

    private static CertificateFaultException notAKey(PemBlock block) {
        return new CertificateFaultException(
                new Damaged(block.line(), "what stands in the block is not an RSA or ECDSA public key"));
    }
}
