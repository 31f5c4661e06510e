package io.github.jkubeaws.cmd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.pki.KeyAlgorithm;
import io.github.jkubeaws.pki.Pem;
import io.github.jkubeaws.testing.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code render credentials} leaves on the disk, as the disk and openssl have it. */
class RenderCredentialsTest {
    private static final String CONFIG = """
            clusterName: prod
            s3URI: s3://my-bucket
            kmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
            region: eu-west-1
            availabilityZone: eu-west-1a
            apiEndpoints:
            - name: default
              dnsName: k8s.example.com
              loadBalancer: {recordSetManaged: false}
            """;

    /** A moment at which what the tests' clock makes is valid, for programs that have another clock. */
    private static final String MOMENT =
            String.valueOf(Instant.parse("2026-11-20T12:30:00Z").getEpochSecond());

    @TempDir
    Path directory;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(directory.resolve("cluster.yaml"), CONFIG);
    }

    private void render(String... more) {
        List<String> arguments = new ArrayList<>(List.of("render", "credentials"));
        arguments.addAll(List.of(more));
        ProgramRun run = ProgramRun.in(directory, arguments.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
    }

    private Path file(String name) {
        return directory.resolve("credentials").resolve(name);
    }

    private Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (var files = Files.list(directory.resolve("credentials"))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    /** Runs openssl in the directory of credentials, and returns what it says when it succeeds. */
    private String openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.resolve("credentials").toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command + "\n" + said);
        return said;
    }

    private void openSslAcceptsEverything() throws IOException, InterruptedException {
        Set<String> keys = new HashSet<>();
        int certificates = 0;
        for (String name : names()) {
            if (!name.endsWith(".pem") || name.endsWith("-key.pem") || name.equals("service-account.pem")) {
                continue;
            }
            String authority = name.startsWith("front-proxy") ? "front-proxy-ca.pem" : "ca.pem";
            openssl("verify", "-x509_strict", "-attime", MOMENT, "-CAfile", authority, name);
            String key = openssl("x509", "-in", name, "-noout", "-pubkey");
            assertEquals(key, openssl("pkey", "-in", name.replace(".pem", "-key.pem"), "-pubout"), name);
            assertTrue(keys.add(key), name + " has the key of another");
            certificates++;
        }
        assertEquals(12, certificates);
        String tokens = openssl("pkey", "-in", "service-account-key.pem", "-pubout");
        assertEquals(tokens, Files.readString(file("service-account.pem")));
        assertTrue(keys.add(tokens), "the key of tokens is the key of a certificate");
    }

    @ParameterizedTest
    @EnumSource(value = KeyAlgorithm.class, mode = EnumSource.Mode.EXCLUDE, names = "RSA_4096") // takes many seconds
    void whatWasWrittenIsAcceptedByOpenssl(KeyAlgorithm algorithm) throws IOException, InterruptedException {
        render("--generate-ca", "--key-algorithm", algorithm.word());
        openSslAcceptsEverything();
        String names = openssl("x509", "-in", "apiserver.pem", "-noout", "-ext", "subjectAltName");
        for (String name : List.of(
                "DNS:kubernetes,",
                "DNS:kubernetes.default,",
                "DNS:kubernetes.default.svc,",
                "DNS:kubernetes.default.svc.cluster.local",
                "DNS:k8s.example.com",
                "IP Address:127.0.0.1",
                "IP Address:10.0.0.50",
                "IP Address:10.3.0.1")) {
            assertTrue(names.contains(name), name + " is not in " + names);
        }
        assertTrue(openssl("x509", "-in", "admin.pem", "-noout", "-enddate").contains("Feb 18 12:00:00 2027"));
        assertTrue(openssl("x509", "-in", "ca.pem", "-noout", "-enddate").contains("Nov 20 12:00:00 2027"));
    }

    @Test
    void everyFileIsTheOwnersAlone() throws IOException {
        render("--generate-ca");
        assertEquals("rwx------", modeOf(directory.resolve("credentials")));
        assertEquals("rw-------", modeOf(directory.resolve("kubeconfig")));
        for (String name : names()) {
            assertEquals("rw-------", modeOf(file(name)), name);
        }
        assertEquals("credentials/\nkubeconfig*\n", Files.readString(directory.resolve(".gitignore")));
        assertEquals(0, Files.size(file("tokens.csv")));
        String encryption = Files.readString(file("encryption-config.yaml"));
        assertTrue(
                encryption.matches("(?s).*secretbox:.*secret: [A-Za-z0-9+/]{43}=\\n  - identity: \\{}\\n"), encryption);
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** Everything in the directory: bytes, and when each was written, which is made to be long ago. */
    private Map<String, byte[]> everythingLongAgo() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(directory.relativize(file).toString(), Files.readAllBytes(file));
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
        return all;
    }

    private void onlyTheseChange(Set<String> expected, String... arguments) throws IOException {
        Map<String, byte[]> before = everythingLongAgo();
        render(arguments);
        Set<String> changed = new TreeSet<>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                if (!Files.getLastModifiedTime(file).equals(FileTime.from(Instant.EPOCH))) {
                    changed.add(name);
                } else {
                    assertArrayEquals(before.remove(name), Files.readAllBytes(file), name);
                }
            }
        }
        assertEquals(new TreeSet<>(expected), changed);
        assertTrue(changed.containsAll(before.keySet()), "gone: " + before.keySet());
    }

    @Test
    void nothingButWhatWasNamedEverChanges() throws IOException, InterruptedException {
        render("--generate-ca");
        Files.writeString(file("tokens.csv"), "token,user,uid\n");
        Files.writeString(directory.resolve("kubeconfig"), "# mine\n");
        onlyTheseChange(Set.of());
        onlyTheseChange(Set.of(), "--generate-ca");
        onlyTheseChange(Set.of("credentials/etcd.pem"), "--renew", "etcd");
        onlyTheseChange(Set.of("credentials/etcd.pem", "credentials/etcd-key.pem"), "--renew", "etcd", "--new-keys");
        onlyTheseChange(Set.of("credentials/ca.pem"), "--renew", "ca");
        openSslAcceptsEverything();
        onlyTheseChange(Set.of("credentials/ca.pem", "credentials/ca-next-key.pem"), "--replace-ca");
        onlyTheseChange(
                Set.of("credentials/service-account.pem", "credentials/service-account-next-key.pem"),
                "--replace-service-account-key");
        Files.delete(file("admin.pem"));
        onlyTheseChange(Set.of("credentials/admin.pem"));
    }

    @Test
    void aRenewedCertificateKeepsItsKeyAndANewKeyIsNew() throws IOException, InterruptedException {
        render("--generate-ca");
        String key = openssl("x509", "-in", "etcd.pem", "-noout", "-pubkey");
        String serial = openssl("x509", "-in", "etcd.pem", "-noout", "-serial");
        render("--renew", "etcd");
        assertEquals(key, openssl("x509", "-in", "etcd.pem", "-noout", "-pubkey"));
        assertNotEquals(serial, openssl("x509", "-in", "etcd.pem", "-noout", "-serial"));
        render("--renew", "etcd", "--new-keys", "--key-algorithm=ecdsa-p384");
        assertNotEquals(key, openssl("x509", "-in", "etcd.pem", "-noout", "-pubkey"));
        openSslAcceptsEverything();
    }

    @Test
    void aRunThatWasCutShortIsTakenUp() throws IOException, InterruptedException {
        render("--generate-ca");
        // A key is written before its certificate.
        for (String certificate : List.of(
                "ca.pem",
                "kubelet-ca.pem",
                "apiserver.pem",
                "etcd.pem",
                "etcd-client.pem",
                "worker.pem",
                "admin.pem",
                "kube-controller-manager.pem",
                "kube-scheduler.pem",
                "apiserver-kubelet-client.pem",
                "front-proxy.pem")) {
            Files.delete(file(certificate));
        }
        byte[] key = Files.readAllBytes(file("ca-key.pem"));
        render("--generate-ca");
        assertArrayEquals(key, Files.readAllBytes(file("ca-key.pem")));
        openSslAcceptsEverything();

        byte[] old = Files.readAllBytes(file("etcd.pem"));
        render("--renew", "etcd", "--new-keys");
        Files.write(file("etcd.pem"), old); // the new key was written, the new certificate was not
        assertEquals(3, ProgramRun.in(directory, "render", "credentials").status());
        render("--renew", "etcd", "--new-keys");
        openSslAcceptsEverything();
    }

    @Test
    void aCaThatMaySignNoOtherIsUsedAndCanBeReplaced() throws Exception {
        Credentials made = Credentials.madeAt(ProgramRun.CLOCK.instant());
        Files.write(
                directory.resolve("chain.pem"),
                Pem.of(List.of(
                        made.get("kubelet-ca").certificate(), made.get("ca").certificate())));
        Files.write(
                directory.resolve("its-key.pem"),
                Pem.of(made.get("kubelet-ca").key().getPrivate()));
        render("--ca-cert-path=chain.pem", "--ca-key-path=its-key.pem");
        openssl("verify", "-attime", MOMENT, "-CAfile", "ca.pem", "apiserver.pem", "etcd.pem", "admin.pem");
        openssl("verify", "-attime", MOMENT, "-CAfile", "kubelet-ca.pem", "kubelet-ca.pem");
        assertEquals(
                2, Pem.parseCertificates(Files.readAllBytes(file("ca.pem"))).size());
        render("--renew", "--ca-key-path=its-key.pem");
        render();
        render("--replace-ca");
        render("--replace-ca", "--applied=1");
        render();
        render("--replace-ca", "--applied=2");
        render();
        openSslAcceptsEverything();
    }

    @Test
    void anExpiredCertificateStopsEverythingButItsOwnRenewal() throws IOException, InterruptedException {
        Credentials.madeAt(ProgramRun.CLOCK.instant().minus(java.time.Duration.ofDays(100)))
                .writeTo(directory);
        ProgramRun run = ProgramRun.in(directory, "render", "credentials");
        assertEquals(3, run.status(), run.out());
        assertTrue(
                run.err().contains("expired") && run.err().contains("  fix  jkube-aws render credentials --renew\n"),
                run.err());
        render("--renew");
        openSslAcceptsEverything();
        render();
    }
}
