package io.github.jkubeaws.pki;

import static io.github.jkubeaws.pki.NodeRole.CONTROLLER;
import static io.github.jkubeaws.pki.NodeRole.ETCD;
import static io.github.jkubeaws.pki.NodeRole.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KubernetesCertificatesTest {

    private final List<CertificateSpec> table = KubernetesCertificates.all(Lab.NAMES);

    /** The whole table as text: a change to it is a change that somebody sees. */
    @Test
    void saysWhatItHasAlwaysSaid() {
        String expected = """
                ca <- ca CA CN=prod-ca [] certificate [CONTROLLER, ETCD, WORKER] key []
                kubelet-ca <- ca CA CN=prod-kubelet-ca [] certificate [CONTROLLER] key [CONTROLLER]
                front-proxy-ca <- front-proxy-ca CA CN=prod-front-proxy-ca [] certificate [CONTROLLER] key []
                apiserver <- ca SERVER CN=kube-apiserver [] certificate [CONTROLLER] key [CONTROLLER]
                etcd <- ca PEER CN=kube-etcd [] certificate [ETCD] key [ETCD]
                etcd-client <- ca CLIENT CN=kube-etcd-client [] certificate [CONTROLLER] key [CONTROLLER]
                worker <- ca PEER CN=kube-worker [system:bootstrappers] rights certificate [CONTROLLER, WORKER] key [CONTROLLER, WORKER]
                admin <- ca CLIENT CN=kube-admin [system:masters] rights certificate [CONTROLLER] key [CONTROLLER]
                kube-controller-manager <- ca CLIENT CN=system:kube-controller-manager [] rights certificate [CONTROLLER] key [CONTROLLER]
                kube-scheduler <- ca CLIENT CN=system:kube-scheduler [] rights certificate [CONTROLLER] key [CONTROLLER]
                apiserver-kubelet-client <- ca CLIENT CN=kube-apiserver-kubelet-client [] rights certificate [CONTROLLER] key [CONTROLLER]
                front-proxy <- front-proxy-ca CLIENT CN=front-proxy-client [] rights certificate [CONTROLLER] key [CONTROLLER]
                """;
        assertEquals(expected, table.stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(CertificateSpec spec) {
        return spec.name() + " <- " + spec.issuer() + ' ' + spec.usage() + " CN="
                + spec.subject().commonName() + ' ' + spec.subject().organizations()
                + (spec.subject().givesRights() ? " rights" : "") + " certificate "
                + sorted(spec.places().certificateOn()) + " key "
                + sorted(spec.places().keyOn()) + '\n';
    }

    private static List<String> sorted(Set<NodeRole> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }

    @Test
    void putsEveryAuthorityBeforeWhatItSigns() {
        Set<String> authorities = new HashSet<>();
        for (CertificateSpec spec : table) {
            if (spec.isAuthority()) {
                authorities.add(spec.name());
            }
            assertTrue(authorities.contains(spec.issuer()), spec.name() + " is signed by a later " + spec.issuer());
            assertEquals(spec.issuer().equals(spec.name()), spec.isSelfSigned());
        }
    }

    @Test
    void givesEveryFileANameOfItsOwn() {
        List<String> files = new ArrayList<>();
        table.forEach(spec -> files.addAll(List.of(spec.certificateFile(), spec.keyFile())));
        files.add(KubernetesCertificates.SERVICE_ACCOUNT.keyFile());
        assertEquals(files.size(), new HashSet<>(files).size());
        assertTrue(files.containsAll(List.of(
                "admin-key.pem",
                "apiserver-key.pem",
                "ca-key.pem",
                "etcd-client-key.pem",
                "etcd-key.pem",
                "worker-key.pem",
                "admin.pem",
                "apiserver.pem",
                "ca.pem",
                "etcd-client.pem",
                "etcd.pem",
                "worker.pem",
                "kube-controller-manager.pem",
                "kube-scheduler.pem",
                "apiserver-kubelet-client.pem",
                "kubelet-ca.pem",
                "front-proxy.pem",
                "service-account-key.pem")));
    }

    @Test
    void describesEveryRowForPeople() {
        for (CertificateSpec spec : table) {
            assertFalse(spec.title().isBlank());
            assertTrue(spec.purpose().length() > 20, spec.name());
        }
    }

    @Test
    void keepsTheKeysOfTheRootsAwayFromNodes() {
        for (String root : List.of("ca", "front-proxy-ca")) {
            assertEquals(Set.of(), Lab.spec(root).places().keyOn());
        }
    }

    @Test
    void handsWorkersNothingButTheirOwn() {
        List<String> onWorkers = table.stream()
                .filter(spec -> spec.places().keyOn().contains(WORKER))
                .map(CertificateSpec::name)
                .toList();
        assertEquals(List.of("worker"), onWorkers);
    }

    @Test
    void neverHandsOutAKeyWithoutItsCertificate() {
        for (CertificateSpec spec : table) {
            assertTrue(spec.places().certificateOn().containsAll(spec.places().keyOn()), spec.name());
        }
    }

    @Test
    void signsServiceAccountTokensWithRsaOnControllersOnly() {
        assertEquals(KeyAlgorithm.RSA_2048, KubernetesCertificates.SERVICE_ACCOUNT.algorithm());
        assertEquals(Set.of(CONTROLLER), KubernetesCertificates.SERVICE_ACCOUNT.keyOn());
        assertFalse(KubernetesCertificates.SERVICE_ACCOUNT.purpose().isBlank());
        assertEquals("service account", KubernetesCertificates.SERVICE_ACCOUNT.title());
    }

    @Test
    void namesTheApiServerAsEverybodyCallsIt() {
        AltNames names = Lab.spec("apiserver").altNames();
        assertEquals(
                List.of(
                        "localhost",
                        "kubernetes",
                        "kubernetes.default",
                        "kubernetes.default.svc",
                        "kubernetes.default.svc.cluster.local",
                        "api.prod.example.com",
                        "api.internal.example.com",
                        "extra.example.com"),
                names.dns());
        assertEquals(List.of("127.0.0.1", "10.0.0.50", "10.0.1.50", "10.3.0.1", "192.0.2.7"), names.ips());
    }

    @Test
    void namesKubeletsAsEc2DoesInTheirRegion() {
        assertEquals(List.of("*.eu-west-1.compute.internal", "*.*.compute.internal"), workerNames("eu-west-1"));
        assertEquals(List.of("*.ec2.internal", "*.*.compute.internal"), workerNames("us-east-1"));
        assertEquals(List.of("*.us-east-2.compute.internal", "*.*.compute.internal"), workerNames("us-east-2"));
    }

    private static List<String> workerNames(String region) {
        return KubernetesCertificates.all(Lab.names("prod", region)).stream()
                .filter(spec -> spec.name().equals("worker"))
                .findFirst()
                .orElseThrow()
                .altNames()
                .dns();
    }

    @Test
    void namesEveryMemberOfEtcdAndTheMachineItself() {
        AltNames names = Lab.spec("etcd").altNames();
        assertEquals(
                List.of("etcd0.prod.internal", "etcd1.prod.internal", "etcd2.prod.internal", "localhost"), names.dns());
        assertEquals(List.of("127.0.0.1"), names.ips());
        assertEquals(Set.of(ETCD), Lab.spec("etcd").places().keyOn());
    }

    @Test
    void namesNothingThatOnlyCalls() {
        table.stream()
                .filter(spec -> spec.usage() == Usage.CLIENT || spec.isAuthority())
                .forEach(spec -> assertEquals(AltNames.none(), spec.altNames(), spec.name()));
    }

    @Test
    void cutsTheNameOfALongCluster() {
        for (int length = 1; length <= 100; length++) {
            for (CertificateSpec spec : KubernetesCertificates.all(Lab.names("c".repeat(length), "eu-west-1"))) {
                assertTrue(spec.subject().commonName().length() <= 64);
                assertTrue(!spec.isAuthority() || spec.subject().commonName().endsWith("-" + endOf(spec)));
            }
        }
        CertificateSpec longest = KubernetesCertificates.all(Lab.names("c".repeat(61), "eu-west-1"))
                .get(0);
        assertEquals("c".repeat(61) + "-ca", longest.subject().commonName());
    }

    private static String endOf(CertificateSpec spec) {
        return spec.name();
    }

    @Test
    void letsTheKubeletAuthoritySignItselfUnderOneThatMaySignNoFurther() {
        Identity last = CertificateAuthority.create(
                        Lab.spec("front-proxy-ca"), Lab.newKey(5), Lab.authorityTime(), Lab.random(6))
                .identity();
        List<CertificateSpec> under = KubernetesCertificates.allUnder(last.certificate(), Lab.NAMES);
        List<String> changed = under.stream()
                .filter(spec -> !table.contains(spec))
                .map(CertificateSpec::name)
                .toList();
        assertEquals(List.of("kubelet-ca"), changed);
        assertTrue(under.get(1).isSelfSigned());
        assertEquals(
                table,
                KubernetesCertificates.allUnder(Lab.authority().identity().certificate(), Lab.NAMES));
    }
}
