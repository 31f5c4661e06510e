package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.testing.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCredentialsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path cluster;

    private StoredCredentials read() {
        return StoredCredentials.read(new AssetDirectory(cluster));
    }

    private static List<String> told(StoredCredentials stored) {
        return stored.problems().list().stream()
                .map(problem -> problem.id() + ": " + problem.message())
                .toList();
    }

    private Problem only(StoredCredentials stored) {
        assertEquals(1, stored.problems().list().size(), stored.problems().toString());
        return stored.problems().list().get(0);
    }

    @Test
    void nothingIsThereBeforeAnythingWasMade() throws IOException {
        assertTrue(read().isEmpty());
        Credentials.write(cluster, ".gitignore", new byte[0]);
        assertTrue(read().isEmpty(), "what init writes is no credential");
        assertEquals(List.of(), read().problems().list());
    }

    @Test
    void readsEveryCertificateWithItsKey() {
        Credentials made = Credentials.madeAt(NOW).writeTo(cluster);
        StoredCredentials stored = read();
        assertEquals(List.of(), told(stored));
        Set<String> names = KubernetesCertificates.all(Credentials.NAMES).stream()
                .map(spec -> spec.name())
                .collect(Collectors.toSet());
        assertEquals(names, stored.certificates().keySet());
        for (String name : names) {
            assertEquals(
                    made.get(name).chain(), stored.identity(name).orElseThrow().chain());
            assertTrue(stored.identity(name).orElseThrow().hasItsKey());
        }
        assertEquals(List.of(stored.key("service-account").orElseThrow().getPublic()), stored.tokenKeys());
        assertTrue(stored.hasFile("apiserver-key.pem"));
        assertFalse(stored.hasFile("ca-next-key.pem"));
    }

    @Test
    void readsBundlesInTheirOrderAndCertificatesOfOthers() {
        Credentials ours = Credentials.madeAt(NOW).writeTo(cluster);
        X509Certificate before = ours.get("front-proxy-ca").certificate();
        X509Certificate anew = ours.get("ca").certificate();
        Credentials.writeBundle(cluster, "ca.pem", before, anew);
        Credentials.writeBundle(cluster, "vpn.pem", anew);
        assertEquals(List.of(before, anew), read().certificatesOf("ca"));
        assertEquals(List.of(anew), read().certificatesOf("vpn"));
    }

    @Test
    void saysWhichFileIsDamagedAndHowToMakeItAnew() throws IOException {
        Credentials.madeAt(NOW).writeTo(cluster);
        Path file = cluster.resolve("credentials/apiserver.pem");
        Files.writeString(file, Files.readString(file).substring(0, 200));
        StoredCredentials stored = read();
        Problem problem = only(stored);
        assertEquals("pem-damaged", problem.id());
        assertTrue(
                problem.message().startsWith("the API server certificate is damaged at line 1: "), problem.message());
        assertTrue(problem.location().inOneLine().endsWith("/credentials/apiserver.pem"));
        assertEquals(
                List.of("jkube-aws render credentials --renew apiserver     (keeps the CA and every key)"),
                problem.fix());
        assertTrue(stored.hasFile("apiserver.pem"), "it is there, if of no use");
        assertEquals(List.of(), stored.certificatesOf("apiserver"));
        assertTrue(stored.key("apiserver").isPresent(), "the key is good, and is kept");
    }

    @Test
    void tellsOfKeysThatAreNoKeysWithoutQuotingThem() {
        Credentials.madeAt(NOW).writeTo(cluster);
        Credentials.write(cluster, "etcd-key.pem", "my secret".getBytes(StandardCharsets.UTF_8));
        Problem problem = only(read());
        assertTrue(problem.message().startsWith("the etcd key is not PEM"), problem.message());
        assertFalse(problem.toString().contains("my secret"));
        assertEquals(
                List.of("jkube-aws render credentials --renew etcd --new-keys     (keeps the CA and every other key)"),
                problem.fix());
    }

    @Test
    void aDamagedAuthorityIsNeverMadeAnewInPassing() {
        Credentials.madeAt(NOW).writeTo(cluster);
        Credentials.write(cluster, "ca.pem", new byte[0]);
        assertEquals(
                List.of("put the right file at " + cluster
                        + "/credentials/ca.pem, from a backup or from whoever made it"),
                only(read()).fix());
    }

    @Test
    void letsTheAuthoritysKeyBeLockedButNoKeyThatNodesNeed() {
        Credentials.madeAt(NOW).writeTo(cluster);
        byte[] locked = """
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-256-CBC,00000000000000000000000000000000

                AAAA
                -----END RSA PRIVATE KEY-----
                """.getBytes(StandardCharsets.UTF_8);
        Credentials.write(cluster, "ca-key.pem", locked);
        assertEquals(List.of(), told(read()));
        assertEquals(Set.of("ca"), read().locked());
        assertTrue(read().hasFile("ca-key.pem"));
        Credentials.write(cluster, "etcd-key.pem", locked);
        assertEquals(
                List.of("passphrase-needed: the etcd key is encrypted, and no passphrase was given"), told(read()));
    }

    @Test
    void filesOfOthersMayHoldWhatTheyLike() {
        Credentials.madeAt(NOW).writeTo(cluster);
        Credentials.write(cluster, "notes.pem", "not a certificate".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), told(read()));
        assertFalse(read().hasFile("notes.pem"));
    }

    @Test
    void saysThatOthersCanReadTheDirectoryOrAKey() throws IOException {
        Credentials.madeAt(NOW).writeTo(cluster);
        Path key = cluster.resolve("credentials/admin-key.pem");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        Path certificate = cluster.resolve("credentials/admin.pem");
        Files.setPosixFilePermissions(certificate, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(cluster.resolve("credentials"), PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Problem> problems = read().problems().list();
        assertEquals(
                List.of("chmod 700 " + cluster.resolve("credentials"), "chmod 600 " + key),
                problems.stream().flatMap(problem -> problem.fix().stream()).toList());
        assertEquals(2, problems.size(), "certificates are no secrets");
        assertTrue(read().identity("admin").isPresent(), "it is read all the same");
    }

    @Test
    void followsNoLinks() throws IOException {
        Credentials.madeAt(NOW).writeTo(cluster);
        Path key = cluster.resolve("credentials/admin-key.pem");
        Files.move(key, cluster.resolve("elsewhere"));
        Files.createSymbolicLink(key, Path.of("../elsewhere"));
        Files.createSymbolicLink(cluster.resolve("credentials/worker-ca.pem"), Path.of("ca.pem"));
        assertEquals("credentials-path-is-link", only(read()).id());
        assertTrue(read().key("admin").isEmpty());
        assertTrue(read().hasFile("admin-key.pem"));
        Path real = Files.move(cluster.resolve("credentials"), cluster.resolve("real"));
        Files.createSymbolicLink(cluster.resolve("credentials"), real);
        assertEquals("credentials-path-is-link", only(read()).id());
        assertTrue(read().certificates().isEmpty());
    }

    @Test
    void neverShowsAKey() {
        Credentials.madeAt(NOW).writeTo(cluster);
        assertEquals(
                "StoredCredentials[[admin, apiserver, apiserver-kubelet-client, ca, etcd, etcd-client, front-proxy,"
                        + " front-proxy-ca, kube-controller-manager, kube-scheduler, kubelet-ca, worker], keys of"
                        + " [admin, apiserver, apiserver-kubelet-client, ca, etcd, etcd-client, front-proxy,"
                        + " front-proxy-ca, kube-controller-manager, kube-scheduler, kubelet-ca, service-account,"
                        + " worker]]",
                read().toString());
    }
}
