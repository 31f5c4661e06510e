package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.PemFault.Damaged;
import io.github.jkubeaws.pki.PemFault.PassphraseNeeded;
import io.github.jkubeaws.pki.PemFault.Unexpected;
import io.github.jkubeaws.pki.PemFault.WrongCount;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * PEM text to certificates and keys, and back.
 *
 * <p>Reads keys in PKCS#8, PKCS#1 and SEC1, plain and encrypted; writes PKCS#8. Whatever it is given, it ends in a
 * result or in a {@link PemFault}.
 */
public final class Pem {

    /** Three times the size of all the authorities that browsers trust. */
    private static final int LONGEST_BUNDLE = 1 << 20;
    /** Five times the size of a key of RSA 16384, beyond which nothing works in reasonable time. */
    private static final int LONGEST_KEY = 1 << 16;

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String OLD_CERTIFICATE = "X509 CERTIFICATE";
    private static final String PUBLIC_KEY = "PUBLIC KEY";
    private static final String ENCRYPTED_KEY = "ENCRYPTED PRIVATE KEY";
    private static final String EC_PARAMETERS = "EC PARAMETERS";
    private static final List<String> KEYS =
            List.of(PrivateKeys.PKCS8, PrivateKeys.PKCS1, PrivateKeys.SEC1, ENCRYPTED_KEY);

    private Pem() {}

    /**
     * Returns all certificates of a file in their order: one, a chain, or a bundle.
     *
     * <p>A private key among them is a fault: such files are handed to everybody.
     */
    public static List<X509Certificate> parseCertificates(byte[] text) throws CertificateFaultException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : PemReader.read(text, LONGEST_BUNDLE)) {
            if (!block.label().equals(CERTIFICATE) && !block.label().equals(OLD_CERTIFICATE)) {
                throw new CertificateFaultException(new Unexpected(block.line(), block.label(), List.of(CERTIFICATE)));
            }
            certificates.add(certificate(block));
        }
        return List.copyOf(certificates);
    }

    /** Returns the key pair of a file that holds one private key, which is not encrypted. */
    public static KeyPair parseKey(byte[] text) throws CertificateFaultException {
        return parseKey(text, Optional.empty());
    }

    /** Returns the key pair of a file that holds one private key. The passphrase is not closed here. */
    public static KeyPair parseKey(byte[] text, Passphrase passphrase) throws CertificateFaultException {
        return parseKey(text, Optional.of(passphrase));
    }

    private static KeyPair parseKey(byte[] text, Optional<Passphrase> passphrase) throws CertificateFaultException {
        PemBlock block = keyBlock(text);
        boolean inPkcs8 = block.label().equals(ENCRYPTED_KEY);
        if (!inPkcs8 && !block.isEncryptedTheOldWay()) {
            return PrivateKeys.parse(block);
        }
        if (passphrase.isEmpty()) {
            throw new CertificateFaultException(new PassphraseNeeded());
        }
        return inPkcs8
                ? EncryptedKeys.openPkcs8(block, passphrase.get())
                : EncryptedKeys.openOldWay(block, passphrase.get());
    }

    private static PemBlock keyBlock(byte[] text) throws CertificateFaultException {
        List<PemBlock> blocks = new ArrayList<>();
        for (PemBlock block : PemReader.read(text, LONGEST_KEY)) {
            if (KEYS.contains(block.label())) {
                blocks.add(block);
            } else if (!block.label().equals(EC_PARAMETERS)) { // `openssl ecparam -genkey` writes them before the key
                throw new CertificateFaultException(new Unexpected(block.line(), block.label(), KEYS));
            }
        }
        if (blocks.size() != 1) {
            throw new CertificateFaultException(new WrongCount(blocks.size(), "one private key"));
        }
        return blocks.get(0);
    }

    /** Returns all public keys of a file, in their order. */
    public static List<PublicKey> parsePublicKeys(byte[] text) throws CertificateFaultException {
        List<PublicKey> keys = new ArrayList<>();
        for (PemBlock block : PemReader.read(text, LONGEST_BUNDLE)) {
            if (!block.label().equals(PUBLIC_KEY)) {
                throw new CertificateFaultException(new Unexpected(block.line(), block.label(), List.of(PUBLIC_KEY)));
            }
            keys.add(PublicKeys.parse(block));
        }
        return List.copyOf(keys);
    }

    /** Returns these certificates in PEM, in their order. */
    public static byte[] of(List<X509Certificate> certificates) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (X509Certificate certificate : certificates) {
            try {
                text.writeBytes(block(CERTIFICATE, certificate.getEncoded()));
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a certificate that was read cannot be written", e);
            }
        }
        return text.toByteArray();
    }

    /** Returns this private key in PEM (PKCS#8), not encrypted. */
    public static byte[] of(PrivateKey key) {
        return block(PrivateKeys.PKCS8, key.getEncoded());
    }

    /** Returns this public key in PEM. */
    public static byte[] of(PublicKey key) {
        return block(PUBLIC_KEY, key.getEncoded());
    }

    /** No string is made of it, which nobody could wipe. */
    private static byte[] block(String label, byte[] content) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(("-----BEGIN " + label + "-----\n").getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(content));
        text.writeBytes(("\n-----END " + label + "-----\n").getBytes(StandardCharsets.US_ASCII));
        return text.toByteArray();
    }

    private static X509Certificate certificate(PemBlock block) throws CertificateFaultException {
        if (Der.isOneValue(block.content())) {
            try {
                X509Certificate certificate = Certificates.decode(block.content());
                // These are read late; whoever asks later shall not meet a fault that should have been seen here.
                certificate.getSubjectAlternativeNames();
                certificate.getExtendedKeyUsage();
                certificate.getBasicConstraints();
                SubjectNames.of(certificate);
                return certificate;
            } catch (GeneralSecurityException | RuntimeException e) {
                // Told below, in our own words.
                return notACertificate(block);
            }
        }
        return notACertificate(block);
    }

    private static X509Certificate notACertificate(PemBlock block) throws CertificateFaultException {
        throw new CertificateFaultException(
                new Damaged(block.line(), "what stands in the block is not an X.509 certificate"));
    }
}
