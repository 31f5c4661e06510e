package io.github.jkubeaws.pki;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time during which a certificate counts, in whole seconds, as certificates have it.
 *
 * @param from the first moment
 * @param until the last moment
 */
public record Validity(Instant from, Instant until) {

    /** Clocks of machines that have just booted are off by a little; this much is forgiven, as kubeadm does. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Cuts off what certificates cannot express. */
    public Validity {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the time from now, and a little before, for as long as that. */
    public static Validity of(Instant now, Duration length) {
        return new Validity(now.minus(SKEW), now.plus(length));
    }

    /** Returns the time during which a certificate counts. */
    public static Validity of(X509Certificate certificate) {
        return new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** Returns the part of this that lies within that. */
    Validity within(Validity outer) {
        return new Validity(
                from.isBefore(outer.from) ? outer.from : from, until.isAfter(outer.until) ? outer.until : until);
    }

    /** Tells whether no moment is left. */
    boolean isEmpty() {
        return !from.isBefore(until);
    }
}
