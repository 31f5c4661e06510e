package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.PemFault.KeyUnsupported;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.jspecify.annotations.Nullable;

/** ECDSA keys from their numbers. */
final class EcKeys {

    private EcKeys() {}

    /** Returns the key on the curve that its surroundings name; a public key that stands beside it is not believed. */
    static KeyPair of(ECPrivateKey key, @Nullable ASN1Encodable parameters)
            throws GeneralSecurityException, CertificateFaultException {
        if (!(parameters instanceof ASN1ObjectIdentifier oid)) {
            throw new CertificateFaultException(new KeyUnsupported("ecdsa on a curve without a name"));
        }
        String name = nameOf(oid);
        X9ECParameters curve = ECNamedCurveTable.getByOID(oid);
        BigInteger secret = key.getKey();
        if (secret.signum() <= 0 || secret.compareTo(curve.getN()) >= 0) {
            throw new InvalidKeyException("the number is not on the curve");
        }
        // The JDK makes public keys only together with new private keys.
        ECPoint point =
                new FixedPointCombMultiplier().multiply(curve.getG(), secret).normalize();
        ECParameterSpec spec = parametersOf(name);
        KeyFactory factory = KeyFactory.getInstance("EC");
        return new KeyPair(
                factory.generatePublic(new ECPublicKeySpec(
                        new java.security.spec.ECPoint(
                                point.getAffineXCoord().toBigInteger(),
                                point.getAffineYCoord().toBigInteger()),
                        spec)),
                factory.generatePrivate(new ECPrivateKeySpec(secret, spec)));
    }

    private static String nameOf(ASN1ObjectIdentifier oid) throws CertificateFaultException {
        if (oid.equals(SECObjectIdentifiers.secp256r1)) {
            return "secp256r1";
        }
        if (oid.equals(SECObjectIdentifiers.secp384r1)) {
            return "secp384r1";
        }
        if (oid.equals(SECObjectIdentifiers.secp521r1)) {
            return "secp521r1";
        }
        throw new CertificateFaultException(new KeyUnsupported("ecdsa on curve " + oid.getId()));
    }

    private static ECParameterSpec parametersOf(String name) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(name));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
