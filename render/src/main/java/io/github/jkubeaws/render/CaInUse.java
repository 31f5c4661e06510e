package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CaRotation;
import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.RotationStage;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cluster's authority as it stands: what everybody trusts, how far its replacement has come, and the keys at hand.
 *
 * @param rotation what {@code ca.pem} says; empty when there is none
 * @param keys the keys that may be an authority's: of the directory, or brought for this run
 * @param isSwitching whether the new authority signs, though it has not signed anything yet
 */
public record CaInUse(Optional<CaRotation> rotation, List<KeyPair> keys, boolean isSwitching) {
    /** Under this name the key of a new authority waits until it is the only one. */
    public static final String NEXT = KubernetesCertificates.CA + "-next";

    /** Keeps a list that nobody else can change. */
    public CaInUse {
        keys = List.copyOf(keys);
    }

    /**
     * Returns how the authority stands.
     *
     * @param certificates what the authority's file holds, or will hold; may be empty
     * @param brought a key that is not in the directory
     */
    public static CaInUse of(StoredCredentials there, List<X509Certificate> certificates, Optional<KeyPair> brought) {
        List<KeyPair> keys = Stream.of(brought, there.key(KubernetesCertificates.CA), there.key(NEXT))
                .flatMap(Optional::stream)
                .toList();
        if (certificates.isEmpty()) {
            return new CaInUse(Optional.empty(), keys, false);
        }
        Map<String, X509Certificate> signed = new HashMap<>();
        there.certificates().forEach((name, chain) -> signed.put(name, chain.get(0)));
        signed.remove(KubernetesCertificates.CA);
        return new CaInUse(Optional.of(CaRotation.of(certificates, signed)), keys, false);
    }

    /** Returns the same authority, from the moment at which the new one begins to sign. */
    public CaInUse switching() {
        return new CaInUse(rotation, keys, true);
    }

    /** Returns how far its replacement has come. */
    public RotationStage stage() {
        return rotation.map(CaRotation::stage).orElse(RotationStage.SETTLED);
    }

    /** Returns the authority that signs now: the new one as soon as it has signed anything. */
    public Optional<X509Certificate> certificate() {
        boolean anew = isSwitching || stage() == RotationStage.PARTLY_SWITCHED || stage() == RotationStage.SWITCHED;
        return rotation.flatMap(known -> anew ? known.next() : Optional.of(known.current()));
    }

    /** Returns the authority that signs now with its key, if that one is at hand. */
    public Optional<Identity> signer() {
        return certificate().flatMap(this::withKey);
    }

    /** Returns the authority that is to replace the present one with its key, if that one is at hand. */
    public Optional<Identity> next() {
        return rotation.flatMap(CaRotation::next).flatMap(this::withKey);
    }

    private Optional<Identity> withKey(X509Certificate certificate) {
        return keys.stream()
                .filter(key -> key.getPublic().equals(certificate.getPublicKey()))
                .findFirst()
                .map(key -> new Identity(rotation.orElseThrow().chainOf(certificate), key));
    }

    @Override
    public String toString() {
        return "CaInUse[" + stage() + "]";
    }
}
