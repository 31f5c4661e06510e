package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.PemFault.EncryptionUnsupported;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Predicate;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The ciphers that keys are encrypted with, by both of their names. */
enum EncryptionScheme {
    AES_128_CBC("2.16.840.1.101.3.4.1.2", "AES", 16, 16),
    AES_192_CBC("2.16.840.1.101.3.4.1.22", "AES", 24, 16),
    AES_256_CBC("2.16.840.1.101.3.4.1.42", "AES", 32, 16),
    DES_EDE3_CBC("1.2.840.113549.3.7", "DESede", 24, 8);

    private final String oid;
    private final String cipher;
    private final int keyLength;
    private final int blockLength;

    EncryptionScheme(String oid, String cipher, int keyLength, int blockLength) {
        this.oid = oid;
        this.cipher = cipher;
        this.keyLength = keyLength;
        this.blockLength = blockLength;
    }

    /** Returns the cipher that PBES2 means by that number. */
    static EncryptionScheme ofOid(String oid) throws CertificateFaultException {
        return find(scheme -> scheme.oid.equals(oid), oid);
    }

    /** Returns the cipher that DEK-Info means by that name. */
    static EncryptionScheme ofName(String name) throws CertificateFaultException {
        return find(scheme -> scheme.name().replace('_', '-').equals(name), name);
    }

    private static EncryptionScheme find(Predicate<EncryptionScheme> wanted, String asked)
            throws CertificateFaultException {
        return Arrays.stream(values())
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new CertificateFaultException(new EncryptionUnsupported(asked)));
    }

    int keyLength() {
        return keyLength;
    }

    int blockLength() {
        return blockLength;
    }

    /** Returns what was encrypted; throws if the padding at its end shows that key or content are wrong. */
    byte[] decrypt(byte[] secret, byte[] initial, byte[] content) throws GeneralSecurityException {
        Cipher opener = Cipher.getInstance(cipher + "/CBC/PKCS5Padding");
        opener.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, cipher), new IvParameterSpec(initial));
        return opener.doFinal(content);
    }
}
