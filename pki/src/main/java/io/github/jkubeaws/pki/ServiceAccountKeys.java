package io.github.jkubeaws.pki;

import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;

/**
 * The keys of service account tokens: one signs, several may verify, so that it can be replaced while tokens that the
 * old one signed still count. Never shows the private key.
 *
 * @param signing the key that signs
 * @param verifying the keys that verify, the old one first; they hold the one that signs
 */
public record ServiceAccountKeys(KeyPair signing, List<PublicKey> verifying) {

    /** Keeps a list that nobody else can change. */
    public ServiceAccountKeys {
        verifying = List.copyOf(verifying);
        if (!verifying.contains(signing.getPublic())) {
            throw new IllegalArgumentException("the key that signs is not among those that verify");
        }
    }

    /** Returns one key that does both. */
    public static ServiceAccountKeys of(KeyPair signing) {
        return new ServiceAccountKeys(signing, List.of(signing.getPublic()));
    }

    /** Returns how far its replacement has come; never {@link RotationStage#PARTLY_SWITCHED}, as only one signs. */
    public RotationStage stage() {
        if (verifying.size() == 1) {
            return RotationStage.SETTLED;
        }
        PublicKey last = verifying.get(verifying.size() - 1);
        return signing.getPublic().equals(last) ? RotationStage.SWITCHED : RotationStage.BOTH_TRUSTED;
    }

    /** Returns the keys of the first step: the old one signs, both verify. */
    public ServiceAccountKeys trusting(PublicKey next) {
        if (stage() != RotationStage.SETTLED) {
            throw new IllegalStateException("one replacement at a time");
        }
        return new ServiceAccountKeys(signing, List.of(signing.getPublic(), next));
    }

    /** Returns the keys of the second step: the new one signs, both verify. */
    public ServiceAccountKeys signingWith(KeyPair next) {
        if (stage() != RotationStage.BOTH_TRUSTED
                || !verifying.get(verifying.size() - 1).equals(next.getPublic())) {
            throw new IllegalStateException("a key must be trusted everywhere before it signs");
        }
        return new ServiceAccountKeys(next, verifying);
    }

    /** Returns the keys of the last step, when no token of the old one counts any more: the new one alone. */
    public ServiceAccountKeys trustingOnlyTheNew() {
        if (stage() != RotationStage.SWITCHED) {
            throw new IllegalStateException("the old key is still needed");
        }
        return of(signing);
    }

    @Override
    public String toString() {
        return "ServiceAccountKeys[" + verifying.size() + " verify]";
    }
}
