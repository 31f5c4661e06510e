package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.PemFault.EncryptionUnsupported;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.crypto.generators.SCrypt;

/** Passphrase to key, within what one machine can do in some seconds: the file says how much work it wants. */
final class KeyDerivation {

    /** OpenSSL's default is 2048; people who follow OWASP take up to 1,300,000. */
    private static final int MOST_ROUNDS = 5_000_000;
    /** OpenSSL's default takes 16 MiB; RFC 7914 suggests as much. */
    private static final long MOST_MEMORY = 64L << 20;

    private static final int MOST_LANES = 16;

    private KeyDerivation() {}

    static byte[] derive(KeyDerivationFunc function, Passphrase passphrase, int length)
            throws CertificateFaultException, GeneralSecurityException {
        ASN1ObjectIdentifier algorithm = function.getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.id_PBKDF2)) {
            return pbkdf2(PBKDF2Params.getInstance(function.getParameters()), passphrase, length);
        }
        if (algorithm.equals(MiscObjectIdentifiers.id_scrypt)) {
            return scrypt(ScryptParams.getInstance(function.getParameters()), passphrase, length);
        }
        throw unsupported(algorithm.getId());
    }

    private static byte[] pbkdf2(PBKDF2Params parameters, Passphrase passphrase, int length)
            throws CertificateFaultException, GeneralSecurityException {
        BigInteger rounds = parameters.getIterationCount();
        if (rounds.signum() <= 0 || rounds.compareTo(BigInteger.valueOf(MOST_ROUNDS)) > 0) {
            throw unsupported("PBKDF2 with " + rounds + " rounds");
        }
        String hash = hashOf(parameters.getPrf().getAlgorithm());
        return passphrase.use(letters -> {
            PBEKeySpec spec = new PBEKeySpec(letters, parameters.getSalt(), rounds.intValue(), length * Byte.SIZE);
            try {
                return SecretKeyFactory.getInstance("PBKDF2WithHmac" + hash)
                        .generateSecret(spec)
                        .getEncoded();
            } finally {
                spec.clearPassword();
            }
        });
    }

    private static String hashOf(ASN1ObjectIdentifier function) throws CertificateFaultException {
        if (function.equals(PKCSObjectIdentifiers.id_hmacWithSHA1)) {
            return "SHA1";
        }
        if (function.equals(PKCSObjectIdentifiers.id_hmacWithSHA256)) {
            return "SHA256";
        }
        if (function.equals(PKCSObjectIdentifiers.id_hmacWithSHA384)) {
            return "SHA384";
        }
        if (function.equals(PKCSObjectIdentifiers.id_hmacWithSHA512)) {
            return "SHA512";
        }
        throw unsupported("PBKDF2 with " + function.getId());
    }

    private static byte[] scrypt(ScryptParams parameters, Passphrase passphrase, int length)
            throws CertificateFaultException {
        BigInteger memory = parameters
                .getCostParameter()
                .multiply(parameters.getBlockSize())
                .multiply(BigInteger.valueOf(128));
        int lanes = parameters.getParallelizationParameter().bitLength() < Integer.SIZE
                ? parameters.getParallelizationParameter().intValue()
                : Integer.MAX_VALUE;
        if (memory.compareTo(BigInteger.valueOf(MOST_MEMORY)) > 0 || lanes > MOST_LANES) {
            throw unsupported("scrypt with " + memory + " bytes of memory, " + lanes + " times");
        }
        byte[] letters = passphrase.toBytes();
        try {
            return SCrypt.generate(
                    letters,
                    parameters.getSalt(),
                    parameters.getCostParameter().intValueExact(),
                    parameters.getBlockSize().intValueExact(),
                    lanes,
                    length);
        } finally {
            Arrays.fill(letters, (byte) 0);
        }
    }

    /** EVP_BytesToKey(3) of OpenSSL with MD5 and one round, which is all that the older form ever had. */
    static byte[] oldWay(Passphrase passphrase, byte[] salt, int length) throws GeneralSecurityException {
        byte[] letters = passphrase.toBytes();
        byte[] key = new byte[length];
        byte[] last = new byte[0];
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        for (int done = 0; done < length; done += last.length) {
            md5.update(last);
            md5.update(letters);
            last = md5.digest(salt);
            System.arraycopy(last, 0, key, done, Math.min(last.length, length - done));
        }
        Arrays.fill(letters, (byte) 0);
        return key;
    }

    private static CertificateFaultException unsupported(String found) {
        return new CertificateFaultException(new EncryptionUnsupported(found));
    }
}
