package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.PemFault.Damaged;
import io.github.jkubeaws.pki.PemFault.KeyUnsupported;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Private keys in the three forms in which they stand in files; each brings its public key along. */
final class PrivateKeys {

    static final String PKCS8 = "PRIVATE KEY";
    static final String PKCS1 = "RSA PRIVATE KEY";
    static final String SEC1 = "EC PRIVATE KEY";
    static final ASN1ObjectIdentifier RSA = PKCSObjectIdentifiers.rsaEncryption;

    private PrivateKeys() {}

    static KeyPair parse(PemBlock block) throws CertificateFaultException {
        return parse(block, block.content());
    }

    /** Reads the content in the block's place, which may be what was decrypted of it. */
    static KeyPair parse(PemBlock block, byte[] content) throws CertificateFaultException {
        try {
            if (Der.isOneValue(content)) {
                return switch (block.label()) {
                    case PKCS1 -> RsaKeys.of(RSAPrivateKey.getInstance(content));
                    case SEC1 -> ofSec1(content);
                    default -> ofPkcs8(content);
                };
            }
            throw damaged(block);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw damaged(block);
        }
    }

    private static KeyPair ofSec1(byte[] content) throws GeneralSecurityException, CertificateFaultException {
        ECPrivateKey key = ECPrivateKey.getInstance(content);
        return EcKeys.of(key, key.getParametersObject());
    }

    private static KeyPair ofPkcs8(byte[] content)
            throws IOException, GeneralSecurityException, CertificateFaultException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(content);
        ASN1ObjectIdentifier algorithm = info.getPrivateKeyAlgorithm().getAlgorithm();
        ASN1Encodable parameters = info.getPrivateKeyAlgorithm().getParameters();
        if (!algorithm.equals(RSA) && !algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            throw new CertificateFaultException(new KeyUnsupported(nameOf(algorithm)));
        }
        if (!Der.isOneValue(info.getPrivateKey().getOctets())) {
            throw new GeneralSecurityException("not DER");
        }
        return algorithm.equals(RSA)
                ? RsaKeys.of(RSAPrivateKey.getInstance(info.parsePrivateKey()))
                : EcKeys.of(ECPrivateKey.getInstance(info.parsePrivateKey()), parameters);
    }

    /** The kinds that people are likely to have; others by their number. */
    private static String nameOf(ASN1ObjectIdentifier algorithm) {
        return switch (algorithm.getId()) {
            case "1.3.101.112" -> "ed25519";
            case "1.3.101.113" -> "ed448";
            case "1.2.840.113549.1.1.10" -> "rsa-pss";
            case "1.2.840.10040.4.1" -> "dsa";
            default -> algorithm.getId();
        };
    }

    private static CertificateFaultException damaged(PemBlock block) {
        return new CertificateFaultException(
                new Damaged(block.line(), "what stands in the block is not a private key"));
    }
}
