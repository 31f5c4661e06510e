package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.CertificateFault.WrongSubject;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The user and the groups that Kubernetes sees in a certificate.
 *
 * @param commonNames the user; one, in any certificate that makes sense
 * @param organizations the groups
 */
record SubjectNames(List<String> commonNames, List<String> organizations) {

    static SubjectNames of(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return new SubjectNames(values(subject, BCStyle.CN), values(subject, BCStyle.O));
    }

    /** Whoever is in the right group may be called what they like; without a group the name must be right. */
    Optional<WrongSubject> faultAgainst(CertificateSpec.Subject wanted) {
        List<String> groups = wanted.organizations();
        if (groups.isEmpty()) {
            return commonNames.contains(wanted.commonName())
                    ? Optional.empty()
                    : Optional.of(new WrongSubject(words("CN", commonNames), "CN=" + wanted.commonName()));
        }
        return organizations.containsAll(groups)
                ? Optional.empty()
                : Optional.of(new WrongSubject(words("O", organizations), words("O", groups)));
    }

    private static String words(String attribute, List<String> values) {
        return attribute + '=' + String.join(", ", values);
    }

    private static List<String> values(X500Name name, ASN1ObjectIdentifier attribute) {
        List<String> values = new ArrayList<>();
        for (RDN rdn : name.getRDNs(attribute)) {
            Arrays.stream(rdn.getTypesAndValues())
                    .filter(entry -> entry.getType().equals(attribute))
                    .map(AttributeTypeAndValue::getValue)
                    .map(IETFUtils::valueToString)
                    .forEach(values::add);
        }
        return values;
    }
}
