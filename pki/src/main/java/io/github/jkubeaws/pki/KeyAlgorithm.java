package io.github.jkubeaws.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of key that are made here. Others can be read: see {@link Pem}. */
public enum KeyAlgorithm {
    /** The default: small, made in no time, and understood by every part of Kubernetes. */
    ECDSA_P256("EC", 256),
    /** For those whose rules ask for it. */
    ECDSA_P384("EC", 384),
    /** For clients that know nothing else. */
    RSA_2048("RSA", 2048),
    /** For those whose rules ask for it; takes a second or so to make. */
    RSA_4096("RSA", 4096);

    private final String family;
    private final int bits;

    KeyAlgorithm(String family, int bits) {
        this.family = family;
        this.bits = bits;
    }

    /** Returns the name by which people choose it, such as {@code ecdsa-p256}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the algorithm of that name, if there is one. */
    public static Optional<KeyAlgorithm> parse(String word) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.word().equals(word))
                .findFirst();
    }

    /** Returns all names, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(KeyAlgorithm::word).toList();
    }

    /** Returns a new key. May be called from several threads at once. */
    public KeyPair create(SecureRandom random) {
        try {
            // The JDK's own provider makes RSA keys in about two thirds of the time that BouncyCastle's takes.
            KeyPairGenerator generator = KeyPairGenerator.getInstance(family);
            generator.initialize(parameters(), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make keys of the kind " + word(), e);
        }
    }

    private AlgorithmParameterSpec parameters() {
        return family.equals("EC")
                ? new ECGenParameterSpec("secp" + bits + "r1")
                : new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4);
    }

    /** Returns what kind of key it is, in the same form as {@link #word}: {@code rsa-3072}, {@code ecdsa-p521}. */
    public static String describe(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return "rsa-" + rsa.getModulus().bitLength();
        }
        if (key instanceof ECPublicKey ec) {
            return "ecdsa-p" + ec.getParams().getCurve().getField().getFieldSize();
        }
        return key.getAlgorithm().toLowerCase(Locale.ROOT);
    }
}
