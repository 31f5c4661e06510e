package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateAuthority;
import io.github.jkubeaws.pki.CertificateFaultException;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.pki.KeyAlgorithm;
import io.github.jkubeaws.pki.Validity;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the keys and certificates of a plan, all in memory. */
public final class CredentialMaker {
    private final Terms terms;
    private final SecureRandom random;

    /**
     * What all that is made has in common.
     *
     * @param algorithm the kind of the keys
     * @param moment the time
     * @param authorityLength for how long an authority is valid
     * @param length for how long everything else is
     */
    public record Terms(KeyAlgorithm algorithm, Instant moment, Duration authorityLength, Duration length) {

        Validity validity(CertificateSpec spec) {
            return Validity.of(moment, spec.isAuthority() ? authorityLength : length);
        }
    }

    /** Makes them on these terms. */
    public CredentialMaker(Terms terms, SecureRandom random) {
        this.terms = terms;
        this.random = random;
    }

    /**
     * Returns what the plan makes, by name, in the order of the table.
     *
     * @param keys the keys that are being made; they are waited for where they are needed
     * @param authorities who signs, as far as it is there already
     * @throws CertificateFaultException if an authority may not sign what it should
     */
    public Map<String, Identity> carryOut(
            CredentialPlan plan, StoredCredentials there, NewKeys keys, Map<String, CertificateAuthority> authorities)
            throws CertificateFaultException {
        Map<String, CertificateAuthority> signers = new HashMap<>(authorities);
        Map<String, Identity> made = new LinkedHashMap<>();
        for (CredentialStep step : plan.steps()) {
            CertificateSpec spec = step.spec();
            if (!step.deed().makesCertificate()) {
                continue;
            }
            KeyPair key = step.deed().makesKey()
                    ? keys.get(spec.name())
                    : there.key(spec.name()).orElseThrow();
            Identity identity = issue(spec, key, signers);
            made.put(spec.name(), identity);
            if (spec.isAuthority()) {
                signers.put(spec.name(), CertificateAuthority.of(identity, random));
            }
        }
        return made;
    }

    private Identity issue(CertificateSpec spec, KeyPair key, Map<String, CertificateAuthority> signers)
            throws CertificateFaultException {
        if (spec.isSelfSigned()) {
            return CertificateAuthority.create(spec, key, terms.validity(spec), random)
                    .identity();
        }
        return Optional.ofNullable(signers.get(spec.issuer()))
                .orElseThrow(() -> new IllegalStateException("nobody signs " + spec.name()))
                .issue(spec, key, terms.validity(spec));
    }
}
