package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.render.CredentialStep.Deed;
import io.github.jkubeaws.testing.Credentials;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CredentialPlanTest {
    private static final Credentials MADE = Credentials.madeAt(Instant.parse("2026-11-20T12:00:00Z"));
    private static final List<CertificateSpec> TABLE = KubernetesCertificates.all(Credentials.NAMES);

    /** Certificates and keys of these names, and nothing else. */
    private static StoredCredentials there(Set<String> certificates, Set<String> keys) {
        TreeMap<String, List<X509Certificate>> chains = new TreeMap<>();
        certificates.forEach(name -> chains.put(name, MADE.get(name).chain()));
        TreeMap<String, KeyPair> pairs = new TreeMap<>();
        keys.forEach(name -> pairs.put(name, MADE.get(name).key()));
        return new StoredCredentials(
                "credentials", chains, pairs, new TreeSet<>(), List.of(), new TreeSet<>(), Problems.none());
    }

    private static CredentialPlan missing(StoredCredentials there) {
        return CredentialPlan.of(TABLE, there, CredentialOrder.whatIsMissing());
    }

    private static CredentialPlan renewing(StoredCredentials there, boolean newKeys, String... names) {
        return CredentialPlan.of(TABLE, there, new CredentialOrder(Set.of(names), newKeys));
    }

    private static List<String> names(List<CertificateSpec> specs) {
        return specs.stream().map(CertificateSpec::name).toList();
    }

    @Test
    void whatIsMissingIsMadeAndWhatIsThereIsKept() {
        CredentialPlan plan = missing(there(Set.of("ca", "etcd"), Set.of("ca", "etcd", "worker")));
        assertEquals(Deed.KEPT, plan.deed("ca"));
        assertEquals(Deed.KEPT, plan.deed("etcd"));
        assertEquals(Deed.SIGNED, plan.deed("worker"), "its key is there, its certificate is not");
        assertEquals(Deed.MADE, plan.deed("apiserver"));
    }

    @Test
    void aRenewalIsAboutNothingButWhatItNames() {
        StoredCredentials there = there(Set.of("ca", "etcd", "worker"), Set.of("ca", "etcd", "worker"));
        CredentialPlan plan = renewing(there, false, "etcd", "admin");
        assertEquals(Deed.RENEWED, plan.deed("etcd"));
        assertEquals(Deed.MADE, plan.deed("admin"), "it was asked for by name");
        assertEquals(Deed.KEPT, plan.deed("worker"));
        assertEquals(Deed.LEFT_OUT, plan.deed("apiserver"), "it is missing, and nobody asked for it");
        assertEquals(Deed.REPLACED, renewing(there, true, "etcd").deed("etcd"));
    }

    @Test
    void aKeyWithoutCertificateIsUsedAgainUnlessNewOnesAreWanted() {
        StoredCredentials there = there(Set.of("ca"), Set.of("ca", "etcd"));
        assertEquals(Deed.SIGNED, renewing(there, false, "etcd").deed("etcd"));
        assertEquals(Deed.REPLACED, renewing(there, true, "etcd").deed("etcd"));
    }

    @Test
    void anAuthoritySignsWhatIsMadeAndNotItself() {
        CredentialPlan plan = missing(there(Set.of(), Set.of()));
        assertEquals(List.of("front-proxy"), names(plan.signedBy("front-proxy-ca")));
        assertEquals(9, plan.signedBy("ca").size());
        assertEquals(List.of(), names(plan.signedBy("kubelet-ca")), "kubelets' certificates are made in the cluster");
    }

    @Test
    void aKeyIsLackingOnlyWhereItIsNeeded() {
        Set<String> all = Set.copyOf(names(TABLE));
        CredentialOrder missing = CredentialOrder.whatIsMissing();
        StoredCredentials without = there(all, Set.of("kubelet-ca", "apiserver"));
        List<String> lacking = names(missing(without).lackingKeys(without, missing));
        assertEquals(List.of("etcd", "etcd-client", "worker", "admin"), lacking.subList(0, 4));
        assertEquals(
                List.of(), lacking.stream().filter(name -> name.endsWith("ca")).toList(), "these stay at home");

        CredentialOrder renewal = new CredentialOrder(Set.of("etcd", "front-proxy"), false);
        CredentialPlan plan = CredentialPlan.of(TABLE, without, renewal);
        assertEquals(List.of("ca", "front-proxy-ca", "etcd", "front-proxy"), names(plan.lackingKeys(without, renewal)));
    }
}
