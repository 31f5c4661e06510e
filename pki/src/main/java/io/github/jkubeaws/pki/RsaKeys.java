package io.github.jkubeaws.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;

/** RSA keys from their numbers. */
final class RsaKeys {

    /** Beyond this, signing once takes seconds; a file that asks for more is no key that anybody uses. */
    private static final int MOST_BITS = 16_384;

    private RsaKeys() {}

    static KeyPair of(RSAPrivateKey key) throws GeneralSecurityException {
        if (key.getModulus().bitLength() > MOST_BITS || !isConsistent(key)) {
            throw new InvalidKeyException("the numbers do not belong together");
        }
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPublicKeySpec publicKey = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        RSAPrivateCrtKeySpec privateKey = new RSAPrivateCrtKeySpec(
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrime1(),
                key.getPrime2(),
                key.getExponent1(),
                key.getExponent2(),
                key.getCoefficient());
        return new KeyPair(factory.generatePublic(publicKey), factory.generatePrivate(privateKey));
    }

    /** RFC 8017, section 3.2. One wrong digit gives signatures that nobody verifies, or that give the key away. */
    private static boolean isConsistent(RSAPrivateKey key) {
        BigInteger p = key.getPrime1();
        BigInteger q = key.getPrime2();
        return key.getModulus().equals(p.multiply(q))
                && isInverse(key.getPublicExponent(), key.getPrivateExponent(), p.subtract(BigInteger.ONE))
                && isInverse(key.getPublicExponent(), key.getPrivateExponent(), q.subtract(BigInteger.ONE))
                && key.getExponent1().equals(key.getPrivateExponent().mod(p.subtract(BigInteger.ONE)))
                && key.getExponent2().equals(key.getPrivateExponent().mod(q.subtract(BigInteger.ONE)))
                && isInverse(key.getCoefficient(), q, p);
    }

    private static boolean isInverse(BigInteger a, BigInteger b, BigInteger modulus) {
        return a.multiply(b).mod(modulus).equals(BigInteger.ONE);
    }
}
