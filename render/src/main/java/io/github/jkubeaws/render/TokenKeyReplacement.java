package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.ServiceAccountKeys;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.render.AssetChange.Create;
import io.github.jkubeaws.render.AssetChange.Remove;
import io.github.jkubeaws.render.AssetChange.Replace;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The replacement of the key of service account tokens while pods use them: both keys verify, then the new one signs,
 * then the old one counts no more. A run does one step at most, and takes up what another has left.
 */
public final class TokenKeyReplacement {
    private static final String NAME = KubernetesCertificates.SERVICE_ACCOUNT.name();
    private static final String NEXT = NAME + "-next";
    private static final String NEXT_FILE = CredentialFiles.path(NEXT + "-key.pem");

    private final StoredCredentials there;
    private final Optional<KeyPair> next;

    /** Looks where things stand. */
    public TokenKeyReplacement(StoredCredentials there) {
        this.there = there;
        this.next = there.key(NEXT);
    }

    /**
     * Returns the next step.
     *
     * @param applied the step of which somebody says that it has reached every node; 0 if nobody says so
     */
    public CredentialWork next(int applied, SecureRandom random) {
        if (there.problems().hasErrors()) {
            return CredentialWork.refused(there.problems());
        }
        Optional<KeyPair> signing = there.key(NAME);
        if (signing.isEmpty()) {
            return CredentialWork.refused(Problems.of(nothingToReplace()));
        }
        List<PublicKey> verifying =
                there.tokenKeys().isEmpty() ? List.of(signing.get().getPublic()) : there.tokenKeys();
        if (!verifying.contains(signing.get().getPublic())) {
            return CredentialWork.refused(new Problems(new CredentialsTogether(there, List.of()).problems()));
        }
        return next(new ServiceAccountKeys(signing.get(), verifying), applied, random);
    }

    private static Problem nothingToReplace() {
        return Problem.error("key-missing", "there is no key of service accounts to be replaced")
                .at(CredentialFiles.TOKEN_KEY)
                .fix("jkube-aws render credentials     (makes one)");
    }

    private CredentialWork next(ServiceAccountKeys keys, int applied, SecureRandom random) {
        boolean isLeftOver = next.filter(
                        key -> key.getPublic().equals(keys.signing().getPublic()))
                .isPresent();
        return switch (keys.stage()) {
            case SETTLED -> settled(keys, applied, isLeftOver, random);
            case BOTH_TRUSTED, PARTLY_SWITCHED ->
                applied == 1 ? signWithTheNewOne(keys) : ReplacementSteps.TOKEN_KEY.waiting(1);
            case SWITCHED -> switched(keys, applied, isLeftOver);
        };
    }

    private CredentialWork settled(ServiceAccountKeys keys, int applied, boolean isLeftOver, SecureRandom random) {
        if (isLeftOver) {
            return ReplacementSteps.cleanedUp(NEXT_FILE);
        }
        return applied > 0 ? ReplacementSteps.TOKEN_KEY.notUnderWay() : trustBoth(keys, random);
    }

    private static CredentialWork switched(ServiceAccountKeys keys, int applied, boolean isLeftOver) {
        if (isLeftOver) { // the second step was cut short at its very end
            return ReplacementSteps.TOKEN_KEY.done(2, List.of(new Remove(NEXT_FILE)), List.of());
        }
        return applied == 2 ? trustTheNewOne(keys) : ReplacementSteps.TOKEN_KEY.waiting(2);
    }

    private CredentialWork trustBoth(ServiceAccountKeys keys, SecureRandom random) {
        List<AssetChange> changes = new ArrayList<>();
        KeyPair key = next.orElseGet(
                () -> KubernetesCertificates.SERVICE_ACCOUNT.algorithm().create(random));
        if (next.isEmpty()) {
            changes.add(new Create(CredentialFiles.asset(NEXT, key)));
        }
        Asset both = CredentialFiles.tokenKeys(keys.trusting(key.getPublic()).verifying());
        changes.add(new Replace(both));
        return ReplacementSteps.TOKEN_KEY.done(
                1,
                changes,
                List.of(
                        new CredentialWork.Line("made", NEXT_FILE, "the new key; it becomes service-account-key.pem"),
                        new CredentialWork.Line(
                                "replaced", CredentialFiles.TOKEN_KEYS, "the old key and the new one verify")));
    }

    private CredentialWork signWithTheNewOne(ServiceAccountKeys keys) {
        PublicKey expected = keys.verifying().get(keys.verifying().size() - 1);
        if (next.filter(key -> key.getPublic().equals(expected)).isEmpty()) {
            return CredentialWork.refused(Problems.of(nextLost()));
        }
        KeyPair signing = keys.signingWith(next.get()).signing();
        return ReplacementSteps.TOKEN_KEY.done(
                2,
                List.of(new Replace(CredentialFiles.asset(NAME, signing)), new Remove(NEXT_FILE)),
                List.of(new CredentialWork.Line("replaced", CredentialFiles.TOKEN_KEY, "the new key signs")));
    }

    private static Problem nextLost() {
        return Problem.error("key-missing", "the new key of service accounts is trusted, but it is not there")
                .at(NEXT_FILE)
                .why("service-account.pem ends with its public half")
                .fix("put it back; or begin anew, with the old key alone:")
                .fix("(cd credentials && openssl pkey -in service-account-key.pem -pubout -out service-account.pem)");
    }

    private static CredentialWork trustTheNewOne(ServiceAccountKeys keys) {
        return ReplacementSteps.TOKEN_KEY.done(
                3,
                List.of(new Replace(
                        CredentialFiles.tokenKeys(keys.trustingOnlyTheNew().verifying()))),
                List.of(new CredentialWork.Line("replaced", CredentialFiles.TOKEN_KEYS, "the new key alone verifies")));
    }
}
