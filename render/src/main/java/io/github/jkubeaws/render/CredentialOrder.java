package io.github.jkubeaws.render;

import java.util.Set;

/**
 * What was asked for: what is missing, or new certificates for some that are there.
 *
 * @param renew the names of the certificates to be made anew; when there are none, what is missing is made
 * @param newKeys whether their keys are made anew too
 */
public record CredentialOrder(Set<String> renew, boolean newKeys) {

    /** Keeps a set that nobody else can change. */
    public CredentialOrder {
        renew = Set.copyOf(renew);
    }

    /** Returns the order to make what is missing, and to leave the rest alone. */
    public static CredentialOrder whatIsMissing() {
        return new CredentialOrder(Set.of(), false);
    }

    /** Tells whether it is about certificates that are there. */
    public boolean isRenewal() {
        return !renew.isEmpty();
    }
}
