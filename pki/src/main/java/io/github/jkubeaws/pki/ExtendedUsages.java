package io.github.jkubeaws.pki;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The extended key usages of a certificate.
 *
 * @param oids what stands there
 * @param open whether nothing stands there, or "any", so that nothing is ruled out
 */
record ExtendedUsages(Set<String> oids, boolean open) {

    private static final String ANY = "2.5.29.37.0";
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

    static ExtendedUsages of(X509Certificate certificate) {
        try {
            List<String> found = certificate.getExtendedKeyUsage();
            return found == null
                    ? new ExtendedUsages(Set.of(), true)
                    : new ExtendedUsages(Set.copyOf(found), found.contains(ANY));
        } catch (CertificateParsingException e) {
            return new ExtendedUsages(Set.of(), false);
        }
    }

    /** Returns what a certificate of that usage needs and this one has not, by the names that OpenSSL gives them. */
    List<String> missing(Usage usage) {
        List<String> missing = new ArrayList<>();
        if (usage.serves() && !open && !oids.contains(SERVER_AUTH)) {
            missing.add("serverAuth");
        }
        if (usage.calls() && !open && !oids.contains(CLIENT_AUTH)) {
            missing.add("clientAuth");
        }
        return missing;
    }
}
