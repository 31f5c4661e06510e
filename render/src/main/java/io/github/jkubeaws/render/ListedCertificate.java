package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateDescription;
import io.github.jkubeaws.pki.CertificateSpec;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A certificate as people list it.
 *
 * @param name what its file is called, without {@code .pem}
 * @param file its file, as the user knows it
 * @param number its place in the file, from 1: bundles and chains have several
 * @param purpose what it is for; empty if it is not one of the cluster's
 * @param hasKey whether its key is beside it
 * @param isBeforeItsTime whether it does not count yet
 * @param certificate what stands in it
 */
public record ListedCertificate(
        String name,
        String file,
        int number,
        Optional<String> purpose,
        boolean hasKey,
        boolean isBeforeItsTime,
        CertificateDescription certificate) {

    /** Returns every certificate: those of the table in its order, then those of others by name. */
    public static List<ListedCertificate> of(StoredCredentials stored, Instant now) {
        CredentialNames names = new CredentialNames(stored.directory());
        Set<String> others = new TreeSet<>(stored.certificates().keySet());
        names.all().forEach(others::remove);
        List<ListedCertificate> listed = new ArrayList<>();
        names.all().forEach(name -> listed.addAll(of(stored, name, names.spec(name), now)));
        others.forEach(name -> listed.addAll(of(stored, name, Optional.empty(), now)));
        return List.copyOf(listed);
    }

    private static List<ListedCertificate> of(
            StoredCredentials stored, String name, Optional<CertificateSpec> spec, Instant now) {
        List<ListedCertificate> listed = new ArrayList<>();
        for (X509Certificate certificate : stored.certificatesOf(name)) {
            CertificateDescription description = CertificateDescription.of(certificate, now);
            boolean hasKey = stored.key(name)
                    .filter(key -> key.getPublic().equals(certificate.getPublicKey()))
                    .isPresent();
            listed.add(new ListedCertificate(
                    name,
                    stored.shown(name + ".pem"),
                    listed.size() + 1,
                    spec.map(CertificateSpec::purpose),
                    hasKey,
                    now.isBefore(description.validity().from()),
                    description));
        }
        return listed;
    }

    /** Tells whether it is one of the cluster's; others are listed, and nothing depends on them. */
    public boolean isOfTheCluster() {
        return purpose.isPresent();
    }

    /** Returns how near its end is. */
    public CertificateExpiry expiry() {
        return CertificateExpiry.of(certificate);
    }

    /** Tells whether it has to be renewed now. */
    public boolean isDue() {
        return isOfTheCluster() && (expiry() == CertificateExpiry.EXPIRED || expiry() == CertificateExpiry.DAYS_LEFT);
    }
}
