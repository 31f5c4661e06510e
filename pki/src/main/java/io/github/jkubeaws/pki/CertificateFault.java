package io.github.jkubeaws.pki;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** One thing that is wrong with a certificate or a key, as a value. What it says is fit to be shown to a person. */
public sealed interface CertificateFault
        permits PemFault,
                CertificateFault.Expired,
                CertificateFault.NotYetValid,
                CertificateFault.ExpiringSoon,
                CertificateFault.KeyMismatch,
                CertificateFault.KeyShared,
                CertificateFault.WrongIssuer,
                CertificateFault.SignatureDoesNotVerify,
                CertificateFault.MayNotSign,
                CertificateFault.NamesMissing,
                CertificateFault.UsageMissing,
                CertificateFault.WrongSubject,
                CertificateFault.MaySign,
                CertificateFault.WeakKey,
                CertificateFault.WeakSignature,
                CertificateFault.OutlivesAuthority {

    /** Returns a name that stays the same, in kebab case. */
    String id();

    /**
     * Returns the fact in one line.
     *
     * @param subject what the sentence begins with, such as {@code the API server certificate}
     */
    String message(String subject);

    /** Tells whether nothing works until it is mended; otherwise there is time. */
    default boolean isFatal() {
        return true;
    }

    /** Its time is over. */
    record Expired(Instant until, Instant now) implements CertificateFault {
        @Override
        public String id() {
            return "certificate-expired";
        }

        @Override
        public String message(String subject) {
            return subject + " expired on " + day(until) + " (" + days(until, now) + " ago)";
        }
    }

    /** Its time has not come; or the clock of this machine is wrong. */
    record NotYetValid(Instant from, Instant now) implements CertificateFault {
        @Override
        public String id() {
            return "certificate-not-yet-valid";
        }

        @Override
        public String message(String subject) {
            return subject + " is not valid before " + from + ", and this machine's clock says " + now;
        }
    }

    /** Its time will soon be over. */
    record ExpiringSoon(Instant until, Instant now) implements CertificateFault {
        @Override
        public String id() {
            return "certificate-expires-soon";
        }

        @Override
        public String message(String subject) {
            return subject + " expires on " + day(until) + " (" + days(now, until) + " left)";
        }

        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /** The key beside it is not its key. */
    record KeyMismatch() implements CertificateFault {
        @Override
        public String id() {
            return "key-does-not-match";
        }

        @Override
        public String message(String subject) {
            return subject + " belongs to another key than the one beside it";
        }
    }

    /** Several certificates have one key, so that who steals one has all. */
    record KeyShared(List<String> names) implements CertificateFault {
        @Override
        public String id() {
            return "key-shared";
        }

        @Override
        public String message(String subject) {
            return subject + " has the same key as " + quoted(names);
        }
    }

    /** Somebody else signed it. */
    record WrongIssuer(String found, String expected) implements CertificateFault {
        @Override
        public String id() {
            return "wrong-issuer";
        }

        @Override
        public String message(String subject) {
            return subject + " is signed by '" + found + "', not by '" + expected + "'";
        }
    }

    /** It names the right authority, but that one's key did not sign it: it was replaced under the same name. */
    record SignatureDoesNotVerify(String issuer) implements CertificateFault {
        @Override
        public String id() {
            return "signature-does-not-verify";
        }

        @Override
        public String message(String subject) {
            return subject + " names '" + issuer + "' as its issuer, but was signed with another key";
        }
    }

    /** Why an authority may not sign. */
    enum Reason {
        /** It is an ordinary certificate. */
        NO_AUTHORITY("is not a CA certificate (no CA:TRUE in its basic constraints)"),
        /** It is an authority whose key is for other things. */
        NO_SIGNING("may not sign certificates (no keyCertSign in its key usage)"),
        /** It may sign, but no further authority. */
        LAST_IN_LINE("may sign no further CA (its path length is 0)"),
        /** It may sign, but not for this usage. */
        OTHER_USAGE("may not sign for this use (its extended key usage is narrower)");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    /** It should sign other certificates, but nobody would believe them. */
    record MayNotSign(Reason reason) implements CertificateFault {
        @Override
        public String id() {
            return "authority-may-not-sign";
        }

        @Override
        public String message(String subject) {
            return subject + ' ' + reason.words;
        }
    }

    /** It is not good for names under which people or machines call. */
    record NamesMissing(List<String> missing, List<String> covered) implements CertificateFault {
        @Override
        public String id() {
            return "names-missing";
        }

        @Override
        public String message(String subject) {
            return subject + " does not cover " + quoted(missing);
        }
    }

    /** It is not meant for what it is used for. */
    record UsageMissing(List<String> missing) implements CertificateFault {
        @Override
        public String id() {
            return "usage-missing";
        }

        @Override
        public String message(String subject) {
            return subject + " may not be used for " + quoted(missing);
        }
    }

    /** It names somebody to whom no rights are granted. */
    record WrongSubject(String found, String expected) implements CertificateFault {
        @Override
        public String id() {
            return "wrong-subject";
        }

        @Override
        public String message(String subject) {
            return subject + " names '" + found + "'; Kubernetes grants its rights to '" + expected + "'";
        }
    }

    /** An ordinary certificate that could sign others. */
    record MaySign() implements CertificateFault {
        @Override
        public String id() {
            return "certificate-may-sign";
        }

        @Override
        public String message(String subject) {
            return subject + " is a CA certificate: whoever holds its key can make any other";
        }
    }

    /** Its key can be guessed, today or soon. */
    record WeakKey(String algorithm) implements CertificateFault {
        @Override
        public String id() {
            return "weak-key";
        }

        @Override
        public String message(String subject) {
            return subject + " has a key of the kind '" + algorithm
                    + "'; RSA of 2048 bits or more, ECDSA on P-256, P-384 or P-521 are accepted";
        }
    }

    /** It is signed in a way that can be forged, and that Kubernetes refuses. */
    record WeakSignature(String algorithm) implements CertificateFault {
        @Override
        public String id() {
            return "weak-signature";
        }

        @Override
        public String message(String subject) {
            return subject + " is signed with '" + algorithm + "', which Kubernetes does not accept";
        }
    }

    /** It ends after its authority does, so its end is not where it seems to be. */
    record OutlivesAuthority(Instant until, Instant authorityUntil) implements CertificateFault {
        @Override
        public String id() {
            return "outlives-authority";
        }

        @Override
        public String message(String subject) {
            return subject + " runs until " + day(until) + ", but its CA only until " + day(authorityUntil);
        }

        @Override
        public boolean isFatal() {
            return false;
        }
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String days(Instant from, Instant until) {
        long days = Duration.between(from, until).toDays();
        return days == 1 ? "1 day" : days + " days";
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
