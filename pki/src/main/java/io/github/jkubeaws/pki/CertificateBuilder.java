package io.github.jkubeaws.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Turns a specification into a signed certificate with the extensions that the field expects. */
final class CertificateBuilder {

    private static final int SERIAL_BITS = 128;

    private final SecureRandom random;

    CertificateBuilder(SecureRandom random) {
        this.random = random;
    }

    X509Certificate selfSigned(CertificateSpec spec, KeyPair key, Validity validity) {
        SubjectPublicKeyInfo publicKey = publicKeyOf(key.getPublic());
        return build(
                spec,
                new Issuer(subjectOf(spec), new AuthorityKeyIdentifier(keyIdOf(publicKey)), key),
                publicKey,
                validity);
    }

    X509Certificate signedBy(Identity authority, CertificateSpec spec, PublicKey key, Validity validity) {
        X509Certificate above = authority.certificate();
        // Copied byte for byte: those who verify compare the encoded names.
        X500Name name = X500Name.getInstance(above.getSubjectX500Principal().getEncoded());
        Issuer issuer = new Issuer(name, new AuthorityKeyIdentifier(keyIdOf(above)), authority.key());
        return build(spec, issuer, publicKeyOf(key), validity);
    }

    private record Issuer(X500Name name, AuthorityKeyIdentifier keyId, KeyPair key) {}

    private X509Certificate build(CertificateSpec spec, Issuer issuer, SubjectPublicKeyInfo key, Validity validity) {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer.name,
                serial(),
                new Time(Date.from(validity.from()), Locale.ROOT),
                new Time(Date.from(validity.until()), Locale.ROOT),
                subjectOf(spec),
                key);
        try {
            addExtensions(builder, spec, key);
            // The key's identifier alone, not its certificate's serial: so an authority can renew its certificate.
            builder.addExtension(Extension.authorityKeyIdentifier, false, issuer.keyId);
            byte[] encoded = builder.build(new JcaContentSignerBuilder(signatureAlgorithm(issuer.key.getPublic()))
                            .setSecureRandom(random)
                            .build(issuer.key.getPrivate()))
                    .getEncoded();
            return Certificates.decode(encoded);
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate '" + spec.name() + "' cannot be signed", e);
        }
    }

    private static void addExtensions(X509v3CertificateBuilder builder, CertificateSpec spec, SubjectPublicKeyInfo key)
            throws IOException {
        builder.addExtension(Extension.basicConstraints, true, constraintsOf(spec));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(keyUsageOf(spec, key)));
        if (!spec.isAuthority()) {
            builder.addExtension(Extension.extendedKeyUsage, false, extendedUsageOf(spec.usage()));
        }
        if (!spec.altNames().all().isEmpty()) {
            builder.addExtension(Extension.subjectAlternativeName, false, generalNamesOf(spec.altNames()));
        }
        builder.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyIdOf(key)));
    }

    /** The cluster's own authority may have one more below it, which is the kubelets'; no other may have any. */
    private static BasicConstraints constraintsOf(CertificateSpec spec) {
        if (!spec.isAuthority()) {
            return new BasicConstraints(false);
        }
        return new BasicConstraints(spec.name().equals(KubernetesCertificates.CA) ? 1 : 0);
    }

    private static int keyUsageOf(CertificateSpec spec, SubjectPublicKeyInfo key) {
        if (spec.isAuthority()) {
            return KeyUsage.keyCertSign | KeyUsage.cRLSign;
        }
        // RFC 8446 needs signatures only; RSA key exchange of TLS 1.2 encrypts, which ECDSA keys cannot.
        boolean encrypts = key.getAlgorithm().getAlgorithm().equals(PrivateKeys.RSA);
        return KeyUsage.digitalSignature | (encrypts ? KeyUsage.keyEncipherment : 0);
    }

    private static ExtendedKeyUsage extendedUsageOf(Usage usage) {
        List<KeyPurposeId> purposes = new ArrayList<>();
        if (usage.serves()) {
            purposes.add(KeyPurposeId.id_kp_serverAuth);
        }
        if (usage.calls()) {
            purposes.add(KeyPurposeId.id_kp_clientAuth);
        }
        return new ExtendedKeyUsage(purposes.toArray(new KeyPurposeId[0]));
    }

    private static GeneralNames generalNamesOf(AltNames names) {
        return new GeneralNames(Stream.concat(
                        names.dns().stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                        names.ips().stream().map(ip -> new GeneralName(GeneralName.iPAddress, ip)))
                .toArray(GeneralName[]::new));
    }

    private static X500Name subjectOf(CertificateSpec spec) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        spec.subject().organizations().forEach(organization -> name.addRDN(BCStyle.O, organization));
        name.addRDN(BCStyle.CN, spec.subject().commonName());
        return name.build();
    }

    /** As long as a UUID, always positive, never 0: RFC 5280, section 4.1.2.2, allows up to 20 bytes. */
    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    }

    private static SubjectPublicKeyInfo publicKeyOf(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded());
    }

    private static byte[] keyIdOf(X509Certificate authority) {
        byte[] extension = authority.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        return extension == null
                ? keyIdOf(publicKeyOf(authority.getPublicKey()))
                : SubjectKeyIdentifier.getInstance(
                                ASN1OctetString.getInstance(extension).getOctets())
                        .getKeyIdentifier();
    }

    private static byte[] keyIdOf(SubjectPublicKeyInfo key) {
        try {
            X509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            return identifiers.createSubjectKeyIdentifier(key).getKeyIdentifier();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-1 to name keys with", e);
        }
    }

    /** The hash as strong as the key, as RFC 5758 pairs them. */
    private static String signatureAlgorithm(Key key) {
        if (key instanceof RSAKey) {
            return "SHA256withRSA";
        }
        int bits = ((ECKey) key).getParams().getCurve().getField().getFieldSize();
        return bits > 384 ? "SHA512withECDSA" : bits > 256 ? "SHA384withECDSA" : "SHA256withECDSA";
    }
}
