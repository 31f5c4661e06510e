package io.github.jkubeaws.pki;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the replacement of an authority stands, computed from the certificates that are there, so that it can be
 * taken up again wherever it was left.
 *
 * <p>Everybody trusts the bundle; the old authority stands first in it, the new one second.
 *
 * @param bundle what everybody trusts: each authority, followed by those above it if there are any
 * @param signedBefore the names of the certificates that the old authority signed, sorted
 * @param signedAnew the names of the certificates that the new authority signed, sorted
 */
public record CaRotation(List<X509Certificate> bundle, List<String> signedBefore, List<String> signedAnew) {

    /** Keeps lists that nobody else can change. */
    public CaRotation {
        bundle = List.copyOf(bundle);
        signedBefore = List.copyOf(signedBefore);
        signedAnew = List.copyOf(signedAnew);
        if (signersIn(bundle).isEmpty()) {
            throw new IllegalArgumentException("there is no authority in the bundle");
        }
    }

    /**
     * Returns where things stand.
     *
     * @param bundle what everybody trusts
     * @param certificates the certificates that this authority should have signed, by name; what nobody in the bundle
     *     has signed counts for nothing here, and is for {@link CertificateInspector} to name
     */
    public static CaRotation of(List<X509Certificate> bundle, Map<String, X509Certificate> certificates) {
        CaRotation nothingYet = new CaRotation(bundle, List.of(), List.of());
        List<String> before = new ArrayList<>();
        List<String> anew = new ArrayList<>();
        new TreeMap<>(certificates).forEach((name, certificate) -> {
            if (nothingYet
                    .next()
                    .filter(next -> Certificates.verifies(certificate, next))
                    .isPresent()) {
                anew.add(name);
            } else if (Certificates.verifies(certificate, nothingYet.current())) {
                before.add(name);
            }
        });
        return new CaRotation(bundle, before, anew);
    }

    /** Returns the authority that was there first. */
    public X509Certificate current() {
        return signersIn(bundle).get(0);
    }

    /** Returns the authority that is to replace it, if there is one. */
    public Optional<X509Certificate> next() {
        List<X509Certificate> signers = signersIn(bundle);
        return signers.size() == 1 ? Optional.empty() : Optional.of(signers.get(signers.size() - 1));
    }

    /** Returns how far it has come. */
    public RotationStage stage() {
        if (next().isEmpty()) {
            return RotationStage.SETTLED;
        }
        if (signedAnew.isEmpty()) {
            return RotationStage.BOTH_TRUSTED;
        }
        return signedBefore.isEmpty() ? RotationStage.SWITCHED : RotationStage.PARTLY_SWITCHED;
    }

    /**
     * Returns the bundle of the first step: what is trusted now, and the new authority with those above it.
     *
     * @throws IllegalStateException if a replacement is under way
     */
    public List<X509Certificate> trusting(List<X509Certificate> newAuthority) {
        if (stage() != RotationStage.SETTLED) {
            throw new IllegalStateException("one replacement at a time");
        }
        List<X509Certificate> both = new ArrayList<>(bundle);
        newAuthority.stream().filter(above -> !bundle.contains(above)).forEach(both::add);
        return List.copyOf(both);
    }

    /**
     * Returns the bundle of the last step: the new authority and those above it.
     *
     * @throws IllegalStateException if something that the old authority signed is still in use
     */
    public List<X509Certificate> trustingOnlyTheNew() {
        if (stage() != RotationStage.SWITCHED) {
            throw new IllegalStateException("the old authority is still needed");
        }
        return chainOf(next().orElseThrow());
    }

    /** Returns an authority of the bundle, followed by those above it as far as they are in the bundle. */
    public List<X509Certificate> chainOf(X509Certificate authority) {
        List<X509Certificate> chain = new ArrayList<>(List.of(authority));
        Optional<X509Certificate> above = signerOf(authority, chain);
        while (above.isPresent()) {
            chain.add(above.get());
            above = signerOf(above.get(), chain);
        }
        return List.copyOf(chain);
    }

    private Optional<X509Certificate> signerOf(X509Certificate certificate, List<X509Certificate> known) {
        return bundle.stream()
                .filter(other -> !known.contains(other) && isAbove(other, certificate))
                .findFirst();
    }

    /**
     * Whoever signed another in the bundle stands there to be its root, not to sign certificates of the cluster; unless
     * the other has the same key, and is the same authority with a newer certificate.
     */
    private static List<X509Certificate> signersIn(List<X509Certificate> bundle) {
        return bundle.stream()
                .filter(one -> bundle.stream().noneMatch(other -> isAbove(one, other)))
                .toList();
    }

    private static boolean isAbove(X509Certificate one, X509Certificate other) {
        return !one.getPublicKey().equals(other.getPublicKey()) && Certificates.verifies(other, one);
    }
}
