package io.github.jkubeaws.pki;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What people want to know about a certificate.
 *
 * @param subject whom it names, such as {@code CN=kube-admin,O=system:masters}
 * @param names what it is good for
 * @param issuer who signed it
 * @param serial its number there, in hexadecimal digits
 * @param validity when it counts
 * @param daysLeft whole days until it ends; below 0 when it has ended
 * @param keyAlgorithm the kind of its key, such as {@code ecdsa-p256}
 * @param fingerprint the SHA-256 of the whole, in hexadecimal digits
 * @param isAuthority whether it may sign others
 */
public record CertificateDescription(
        String subject,
        AltNames names,
        String issuer,
        String serial,
        Validity validity,
        long daysLeft,
        String keyAlgorithm,
        String fingerprint,
        boolean isAuthority) {

    private static final Duration DAY = Duration.ofDays(1);

    /** Returns the description of a certificate at that moment. */
    public static CertificateDescription of(X509Certificate certificate, Instant now) {
        Validity validity = Validity.of(certificate);
        return new CertificateDescription(
                certificate.getSubjectX500Principal().getName(),
                AltNames.of(certificate),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                validity,
                Math.floorDiv(Duration.between(now, validity.until()).toSeconds(), DAY.toSeconds()),
                KeyAlgorithm.describe(certificate.getPublicKey()),
                fingerprintOf(certificate),
                certificate.getBasicConstraints() >= 0);
    }

    private static String fingerprintOf(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
