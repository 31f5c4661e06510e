package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.CertificateFault.MayNotSign;
import io.github.jkubeaws.pki.CertificateFault.Reason;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** What an authority's certificate lets it sign: RFC 5280, sections 4.2.1.3, 4.2.1.9 and 4.2.1.12. */
final class SigningRight {

    private static final int KEY_CERT_SIGN = 5;
    private static final int NOT_AN_AUTHORITY = -1;

    private SigningRight() {}

    /** Returns why it may sign nothing at all, unless it may. */
    static Optional<MayNotSign> faultOf(X509Certificate authority) {
        if (authority.getBasicConstraints() == NOT_AN_AUTHORITY) {
            return Optional.of(new MayNotSign(Reason.NO_AUTHORITY));
        }
        boolean[] keyUsage = authority.getKeyUsage();
        if (keyUsage != null && !keyUsage[KEY_CERT_SIGN]) {
            return Optional.of(new MayNotSign(Reason.NO_SIGNING));
        }
        return Optional.empty();
    }

    /** Returns why it may not sign a certificate for that usage, unless it may. */
    static Optional<MayNotSign> faultOf(X509Certificate authority, Usage usage) {
        Optional<MayNotSign> fault = faultOf(authority);
        if (fault.isPresent()) {
            return fault;
        }
        if (usage == Usage.CA && authority.getBasicConstraints() == 0) {
            return Optional.of(new MayNotSign(Reason.LAST_IN_LINE));
        }
        // No standard says that an authority's extended usage binds what it signs, but Go and OpenSSL hold it so.
        return ExtendedUsages.of(authority).missing(usage).isEmpty()
                ? Optional.empty()
                : Optional.of(new MayNotSign(Reason.OTHER_USAGE));
    }
}
