package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.Validity;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Severity;
import io.github.jkubeaws.testing.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsInspectionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String YAML = """
            clusterName: prod
            region: eu-west-1
            availabilityZone: eu-west-1a
            externalDNSName: k8s.example.com
            """;

    @TempDir
    Path cluster;

    private Credentials made;

    @BeforeEach
    void make() {
        made = Credentials.madeAt(NOW).writeTo(cluster);
    }

    private List<Problem> problems(String yaml, Instant now) {
        ClusterConfig config = ClusterYaml.parse(
                        "cluster.yaml", yaml.getBytes(StandardCharsets.UTF_8), ClusterYaml.Accept.KNOWN)
                .config()
                .orElseThrow();
        return CredentialsInspection.problems(
                        StoredCredentials.read(new AssetDirectory(cluster)),
                        CertificateNames.of(config),
                        NameOrigins.of("cluster.yaml", config),
                        now)
                .list();
    }

    private List<Problem> problems() {
        return problems(YAML, NOW);
    }

    private Problem only(List<Problem> problems) {
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    private void delete(String file) throws IOException {
        Files.delete(cluster.resolve("credentials").resolve(file));
    }

    @Test
    void findsNothingWrongWithWhatTheProgramMakes() {
        assertEquals(List.of(), problems());
    }

    @Test
    void saysNothingBeforeAnythingWasMade() throws IOException {
        try (var files = Files.list(cluster.resolve("credentials"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertEquals(List.of(), problems());
    }

    @Test
    void namesTheEndpointThatTheCertificateDoesNotCoverAndTheLineThatAsksForIt() {
        Problem problem = only(problems(YAML.replace("k8s.example.com", "api.prod.example.com"), NOW));
        assertEquals("the API server certificate does not cover 'api.prod.example.com'", problem.message());
        assertEquals("names-missing", problem.id());
        assertEquals(Severity.ERROR, problem.severity());
        assertEquals(
                cluster + "/credentials/apiserver.pem  (valid until 2027-02-18, issued by 'prod-ca')",
                problem.location().inOneLine());
        assertEquals(
                List.of(
                        "cluster.yaml:4:18 (externalDNSName) asks for 'api.prod.example.com'",
                        "the certificate covers: localhost, kubernetes, kubernetes.default, kubernetes.default.svc,"
                                + " kubernetes.default.svc.cluster.local, k8s.example.com, 127.0.0.1, 10.0.0.50,"
                                + " 10.3.0.1"),
                problem.why());
        assertEquals(
                List.of("jkube-aws render credentials --renew apiserver     (keeps the CA and every key)"),
                problem.fix());
    }

    @Test
    void namesEveryPlaceThatAsksForANewName() {
        List<Problem> problems = problems(
                YAML + "serviceCIDR: 10.5.0.0/16\ncontrollerIP: 10.0.0.60\netcd: {count: 3}\n"
                        + "customApiServerSettings: {additionalIPAddressSans: [192.0.2.1]}\n",
                NOW);
        assertEquals(
                List.of(
                        "the API server certificate does not cover '10.0.0.60', '10.5.0.1', '192.0.2.1'",
                        "the etcd certificate does not cover 'etcd1.prod.internal', 'etcd2.prod.internal'"),
                problems.stream().map(Problem::message).toList());
        assertEquals(
                List.of(
                        "cluster.yaml:6:15 (controllerIP) asks for '10.0.0.60'",
                        "cluster.yaml:5:14 (serviceCIDR) asks for '10.5.0.1'",
                        "cluster.yaml:8:53 (customApiServerSettings.additionalIPAddressSans[0]) asks for '192.0.2.1'"),
                problems.get(0).why().subList(0, 3));
    }

    @Test
    void tellsOfAKeyThatBelongsToAnotherCertificate() throws IOException {
        Files.copy(
                cluster.resolve("credentials/etcd-client-key.pem"),
                cluster.resolve("credentials/admin-key.pem"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Problem problem = only(problems());
        assertEquals("the admin certificate belongs to another key than the one beside it", problem.message());
        assertEquals(
                List.of("jkube-aws render credentials --renew admin --new-keys     (keeps the CA and every other key)"),
                problem.fix());
    }

    @Test
    void tellsOnceThatAnotherCaSignedEverything() {
        Identity other = Credentials.madeAt(NOW.plusSeconds(1)).get("ca");
        Identity stranger = made.issue(Credentials.spec("ca"), made.newKey(), Validity.of(NOW, Duration.ofDays(300)));
        assertEquals(
                other.certificate().getSubjectX500Principal(),
                stranger.certificate().getSubjectX500Principal());
        made.with("ca", stranger).writeTo(cluster);
        Problem problem = only(problems());
        assertEquals("signature-does-not-verify", problem.id());
        assertEquals(
                "the kubelet CA certificate names 'CN=prod-ca' as its issuer, but was signed with another key",
                problem.message());
        assertEquals(
                List.of("so it is with apiserver, etcd, etcd-client, worker, admin, kube-controller-manager,"
                        + " kube-scheduler, apiserver-kubelet-client"),
                problem.why());
        assertEquals(
                "jkube-aws render credentials --renew kubelet-ca apiserver etcd etcd-client worker admin"
                        + " kube-controller-manager kube-scheduler apiserver-kubelet-client     (keeps the CA and every key)",
                problem.fix().get(0));
    }

    @Test
    void trustsBothAuthoritiesWhileOneReplacesTheOther() {
        Identity before = made.get("ca");
        Identity anew = made.issue(Credentials.spec("ca"), made.newKey(), Validity.of(NOW, Duration.ofDays(365)));
        made.with("ca", anew);
        Identity admin = made.issue(Credentials.spec("admin"), made.newKey(), Validity.of(NOW, Duration.ofDays(90)));
        made.with("ca", before).with("admin", admin).writeTo(cluster);
        Credentials.writeBundle(cluster, "ca.pem", before.certificate(), anew.certificate());
        assertEquals(List.of(), problems());
    }

    @Test
    void tellsOnceWhoSharesAKey() {
        KeyPair key = made.get("apiserver").key();
        for (String name : List.of("admin", "worker")) {
            CertificateSpec spec = Credentials.spec(name);
            made.with(name, made.issue(spec, key, Validity.of(NOW, Duration.ofDays(90))));
        }
        made.writeTo(cluster);
        Problem problem = only(problems());
        assertEquals("the admin certificate has the same key as 'apiserver', 'worker'", problem.message());
        assertEquals(List.of("jkube-aws render credentials --renew admin apiserver worker --new-keys"), problem.fix());
    }

    @Test
    void tellsInOneGoWhichFilesAreMissing() throws IOException {
        delete("etcd.pem");
        delete("etcd-key.pem");
        delete("service-account-key.pem");
        Problem problem = only(problems());
        assertEquals("'" + cluster + "/credentials/' lacks 2 files that the cluster needs", problem.message());
        assertEquals(List.of("not there: etcd.pem, service-account-key.pem"), problem.why());
        assertEquals(List.of("jkube-aws render credentials     (makes what is missing)"), problem.fix());
    }

    @Test
    void wantsNoKeyThatStaysAtHomeButEveryOtherOne() throws IOException {
        delete("ca-key.pem");
        delete("front-proxy-ca-key.pem");
        assertEquals(List.of(), problems());
        delete("kubelet-ca-key.pem");
        delete("admin-key.pem");
        assertEquals(
                List.of(
                        "the admin certificate is there, but its key is not",
                        "the kubelet CA certificate is there, but its key is not"),
                problems().stream().map(Problem::message).toList());
    }

    @Test
    void tellsThatTokensWouldBeRefused() throws IOException {
        Files.copy(
                cluster.resolve("credentials/admin-key.pem"),
                cluster.resolve("credentials/service-account-key.pem"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(
                List.of("key-shared", "token-key-not-trusted"),
                problems().stream().map(Problem::id).toList());
        delete("service-account.pem");
        assertEquals(List.of("key-shared"), problems().stream().map(Problem::id).toList());
    }

    @Test
    void tellsThatTheClockIsWrongOnceForAll() {
        List<Problem> problems = problems(YAML, NOW.minus(Duration.ofDays(400)));
        assertTrue(
                problems.stream().allMatch(problem -> problem.id().equals("certificate-not-yet-valid")),
                problems.toString());
        assertTrue(problems.get(0).fix().get(0).startsWith("set this machine's clock right"));
        assertTrue(problems.size() <= 3, "one for each authority, and not for each certificate");
    }

    @Test
    void acceptsAKubeletAuthorityThatSignsItselfUnderOneThatMaySignNoFurther() {
        Identity last =
                made.issue(Credentials.spec("front-proxy-ca"), made.newKey(), Validity.of(NOW, Duration.ofDays(365)));
        made.with("ca", last);
        KubernetesCertificates.allUnder(last.certificate(), Credentials.NAMES).stream()
                .filter(spec -> !spec.name().equals("ca") && !spec.name().startsWith("front-proxy"))
                .forEach(spec ->
                        made.with(spec.name(), made.issue(spec, made.newKey(), Validity.of(NOW, Duration.ofDays(90)))));
        made.writeTo(cluster);
        assertEquals(List.of(), problems());
    }
}
