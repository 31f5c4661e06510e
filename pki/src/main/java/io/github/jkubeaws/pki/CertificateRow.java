package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.CertificateSpec.Places;
import io.github.jkubeaws.pki.CertificateSpec.Subject;
import java.util.List;

/** A line of the table while it is written: signed by the cluster's authority unless it says otherwise. */
final class CertificateRow {

    private static final int LONGEST_COMMON_NAME = 64; // RFC 5280, appendix A.1

    private final String name;
    private final String title;
    private final String purpose;
    private String issuer = KubernetesCertificates.CA;
    private Usage usage = Usage.CLIENT;
    private Subject subject = new Subject("", List.of(), false);
    private AltNames altNames = AltNames.none();

    CertificateRow(String name, String title, String purpose) {
        this.name = name;
        this.title = title;
        this.purpose = purpose;
    }

    /** Signed by itself unless said otherwise, and named after the cluster, so that people can tell them apart. */
    CertificateRow authority(ClusterNames names, String suffix) {
        int room = LONGEST_COMMON_NAME - suffix.length() - 1;
        String cluster = names.cluster();
        issuer = name;
        return usage(Usage.CA, cluster.substring(0, Math.min(room, cluster.length())) + '-' + suffix);
    }

    CertificateRow usage(Usage value, String commonName) {
        usage = value;
        subject = new Subject(commonName, List.of(), false);
        return this;
    }

    CertificateRow rightsOf(String group) {
        subject = new Subject(subject.commonName(), List.of(group), true);
        return this;
    }

    CertificateRow rightsOfTheUser() {
        subject = new Subject(subject.commonName(), List.of(), true);
        return this;
    }

    CertificateRow signedBy(String authority) {
        issuer = authority;
        return this;
    }

    CertificateRow covers(AltNames names) {
        altNames = names;
        return this;
    }

    CertificateSpec on(Places places) {
        return new CertificateSpec(name, title, purpose, issuer, usage, subject, altNames, places);
    }
}
