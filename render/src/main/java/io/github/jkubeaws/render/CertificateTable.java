package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.ClusterNames;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.RotationStage;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of certificates as it is for one cluster: with its names, and under the authority that it has. */
public final class CertificateTable {
    /** A name that this program could have given: one common name, and nothing else. */
    private static final Pattern PLAIN = Pattern.compile("CN=([^,+\\\\\"]+)");

    private final ClusterNames names;
    private final StoredCredentials there;
    private final Optional<String> commonName;

    /**
     * Begins the table.
     *
     * @param commonName what an authority is called that is made for the cluster; its name and {@code -ca} otherwise
     */
    public CertificateTable(ClusterNames names, StoredCredentials there, Optional<String> commonName) {
        this.names = names;
        this.there = there;
        this.commonName = commonName;
    }

    /** Returns the table under the authority that signs now; if there is none, under the one that will be made. */
    public List<CertificateSpec> under(CaInUse ca) {
        return ca
                .certificate()
                .map(authority -> KubernetesCertificates.allUnder(authority, names))
                .orElse(KubernetesCertificates.all(names))
                .stream()
                .map(this::called)
                .toList();
    }

    /** Returns the authority as it is made for this cluster, whatever the one is called that is there. */
    CertificateSpec made() {
        return KubernetesCertificates.all(names).get(0);
    }

    /** An authority keeps its name when it is renewed, or nobody would know what it has signed. */
    private CertificateSpec called(CertificateSpec spec) {
        if (!spec.isAuthority()) {
            return spec;
        }
        Optional<String> given = spec.name().equals(KubernetesCertificates.CA) ? commonName : Optional.empty();
        return there.certificatesOf(spec.name()).stream()
                .findFirst()
                .flatMap(CertificateTable::plainName)
                .or(() -> given)
                .map(spec::called)
                .orElse(spec);
    }

    /** Tells whether an authority that is there can be renewed here: it was made here, and its key is in the directory. */
    public boolean canRenew(CertificateSpec spec, CaInUse ca) {
        boolean isCa = spec.name().equals(KubernetesCertificates.CA);
        return (!isCa || ca.stage() == RotationStage.SETTLED)
                && there.key(spec.name()).isPresent()
                && isOurs(spec, there.certificatesOf(spec.name()).get(0));
    }

    /** Returns the common name of a certificate whose subject says nothing else. */
    static Optional<String> plainName(X509Certificate certificate) {
        Matcher plain = PLAIN.matcher(certificate.getSubjectX500Principal().getName());
        return plain.matches() ? Optional.of(plain.group(1)) : Optional.empty();
    }

    /** Tells whether it was made for this cluster, or could have been, so that it can be renewed without a difference. */
    static boolean isOurs(CertificateSpec spec, X509Certificate certificate) {
        boolean signsItself = certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
        return plainName(certificate).isPresent()
                && (signsItself || !spec.name().equals(KubernetesCertificates.CA));
    }
}
