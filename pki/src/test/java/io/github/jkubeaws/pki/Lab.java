package io.github.jkubeaws.pki;

import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What most tests start from: one cluster's names, one moment, randomness that repeats itself, and keys to reuse. */
final class Lab {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final Duration LEAF = Duration.ofDays(90);
    static final Duration AUTHORITY = Duration.ofDays(365);
    static final ClusterNames NAMES = names("prod", "eu-west-1");

    private static final Map<KeyAlgorithm, KeyPair> KEYS = new EnumMap<>(KeyAlgorithm.class);

    private Lab() {}

    static ClusterNames names(String cluster, String region) {
        return new ClusterNames(
                cluster,
                region,
                "cluster.local",
                "10.3.0.1",
                List.of("10.0.0.50", "10.0.1.50"),
                List.of("api.prod.example.com", "api.internal.example.com"),
                List.of("etcd0.prod.internal", "etcd1.prod.internal", "etcd2.prod.internal"),
                AltNames.of("extra.example.com", "192.0.2.7"));
    }

    /** Gives the same numbers each time; SHA1PRNG does so when it is seeded before its first use. */
    static SecureRandom random(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Validity leafTime() {
        return Validity.of(NOW, LEAF);
    }

    static Validity authorityTime() {
        return Validity.of(NOW, AUTHORITY);
    }

    static Validity timeOf(CertificateSpec spec) {
        return spec.isAuthority() ? authorityTime() : leafTime();
    }

    /** A key of that kind, always the same one: for tests to which keys do not matter. */
    static synchronized KeyPair key(KeyAlgorithm algorithm) {
        return KEYS.computeIfAbsent(algorithm, a -> a.create(random(7)));
    }

    static KeyPair newKey(long seed) {
        return KeyAlgorithm.ECDSA_P256.create(random(seed));
    }

    static CertificateSpec spec(String name) {
        return KubernetesCertificates.all(NAMES).stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static CertificateAuthority authority() {
        return authority(newKey(1));
    }

    static CertificateAuthority authority(KeyPair key) {
        return CertificateAuthority.create(spec("ca"), key, authorityTime(), random(2));
    }

    /** Every certificate of a cluster, with keys of that kind. */
    static Map<String, Identity> cluster(KeyAlgorithm algorithm) {
        return cluster(algorithm, Optional.empty(), Instant.now());
    }

    /** Every certificate of a cluster, under an authority that somebody brought, or under a new one. */
    static Map<String, Identity> cluster(KeyAlgorithm algorithm, Optional<Identity> brought, Instant now) {
        SecureRandom random = random(algorithm.ordinal() + 40);
        Map<String, Identity> made = new LinkedHashMap<>();
        List<CertificateSpec> table = brought.map(ca -> KubernetesCertificates.allUnder(ca.certificate(), NAMES))
                .orElseGet(() -> KubernetesCertificates.all(NAMES));
        for (CertificateSpec spec : table) {
            Validity time = Validity.of(now, spec.isAuthority() ? AUTHORITY : LEAF);
            if (spec.name().equals("ca") && brought.isPresent()) {
                made.put("ca", brought.get());
            } else if (spec.isSelfSigned()) {
                made.put(
                        spec.name(),
                        CertificateAuthority.create(spec, algorithm.create(random), time, random)
                                .identity());
            } else {
                made.put(
                        spec.name(),
                        unchecked(() -> CertificateAuthority.of(made.get(spec.issuer()), random)
                                .issue(spec, algorithm.create(random), time)));
            }
        }
        return made;
    }

    static Identity issue(CertificateAuthority authority, String name, KeyPair key) {
        return unchecked(() -> authority.issue(spec(name), key, timeOf(spec(name))));
    }

    static X509Certificate leaf(CertificateAuthority authority, UnaryOperator<CertificateSpec> change) {
        return unchecked(() -> authority.issue(change.apply(spec("apiserver")), newKey(3), leafTime()))
                .certificate();
    }

    /** Work that may end in a fault. */
    interface Work<T> {
        T run() throws CertificateFaultException;
    }

    static <T> T unchecked(Work<T> work) {
        try {
            return work.run();
        } catch (CertificateFaultException e) {
            throw new AssertionError(e.fault().toString(), e);
        }
    }

    static CertificateFault faultOf(Work<?> work) {
        try {
            work.run();
        } catch (CertificateFaultException e) {
            return e.fault();
        }
        throw new AssertionError("no fault was found");
    }
}
