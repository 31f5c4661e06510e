package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real handshakes of the real openssl on loopback. */
class TlsHandshakeTest {

    @TempDir
    Path directory;

    private Openssl openssl;

    @BeforeEach
    void start() {
        openssl = new Openssl(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "ECDSA_P256,apiserver,admin,kubernetes.default.svc",
        "RSA_2048,apiserver,admin,api.prod.example.com",
        "ECDSA_P256,etcd,etcd-client,etcd1.prod.internal",
        "ECDSA_P256,etcd,etcd,etcd2.prod.internal",
        "ECDSA_P256,worker,apiserver-kubelet-client,ip-10-0-0-5.eu-west-1.compute.internal",
    })
    void letsClientAndServerBelieveEachOther(KeyAlgorithm algorithm, String server, String client, String host)
            throws Exception {
        Lab.cluster(algorithm).forEach(openssl::write);
        try (Server running = new Server(server, "ca.pem")) {
            Openssl.Outcome outcome = call(running, client, host);
            assertTrue(outcome.text().contains("Verify return code: 0 (ok)"), outcome.text());
            assertTrue(
                    running.text()
                            .lines()
                            .anyMatch(line -> line.startsWith("depth=0 ") && line.endsWith(subjectOf(client))),
                    outcome.text());
        }
    }

    @Test
    void refusesAServerUnderAnotherName() throws Exception {
        Lab.cluster(KeyAlgorithm.ECDSA_P256).forEach(openssl::write);
        try (Server running = new Server("apiserver", "ca.pem")) {
            Openssl.Outcome outcome = call(running, "admin", "api.example.org");
            assertNotEquals(0, outcome.status());
            assertTrue(outcome.text().contains("hostname mismatch"), outcome.text());
        }
    }

    @Test
    void refusesAServerAndAClientOfAnotherAuthority() throws Exception {
        Map<String, Identity> ours = Lab.cluster(KeyAlgorithm.ECDSA_P256);
        ours.forEach(openssl::write);
        CertificateAuthority other = CertificateAuthority.create(
                Lab.spec("ca"), Lab.newKey(500), Validity.of(Instant.now(), Lab.AUTHORITY), Lab.random(501));
        openssl.write("other-ca", other.identity());
        openssl.write(
                "other",
                Lab.unchecked(
                        () -> other.issue(Lab.spec("etcd"), Lab.newKey(502), Validity.of(Instant.now(), Lab.LEAF))));
        try (Server running = new Server("other", "other-ca.pem")) {
            Openssl.Outcome outcome = call(running, "etcd-client", "etcd0.prod.internal");
            assertNotEquals(0, outcome.status());
            assertTrue(outcome.text().contains("verify error"), outcome.text());
        }
        try (Server running = new Server("etcd", "ca.pem")) {
            call(running, "other", "etcd0.prod.internal");
            assertTrue(running.text().contains("certificate verify failed"), running.text());
        }
    }

    @Test
    void refusesAClientCertificateThatIsForServersOnly() throws Exception {
        Lab.cluster(KeyAlgorithm.ECDSA_P256).forEach(openssl::write);
        try (Server running = new Server("etcd", "ca.pem")) {
            call(running, "apiserver", "etcd0.prod.internal");
            assertTrue(running.text().contains("certificate verify failed"), running.text());
        }
    }

    private String subjectOf(String name) {
        return "CN = " + Lab.spec(name).subject().commonName();
    }

    private Openssl.Outcome call(Server server, String client, String host) {
        return openssl.attempt(
                "s_client",
                "-connect",
                "127.0.0.1:" + server.port,
                "-CAfile",
                "ca.pem",
                "-cert",
                client + ".pem",
                "-key",
                client + "-key.pem",
                "-verify_return_error",
                "-verify_hostname",
                host,
                "-servername",
                host.contains("*") ? "x" : host);
    }

    /** One server that takes one connection, on a port that the system chose. */
    private final class Server implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;
        private final int port;
        private final List<String> lines = new ArrayList<>();

        Server(String name, String authority) throws IOException {
            process = openssl.start(
                    "s_server",
                    "-accept",
                    "127.0.0.1:0",
                    "-naccept",
                    "1",
                    "-cert",
                    name + ".pem",
                    "-key",
                    name + "-key.pem",
                    "-CAfile",
                    authority,
                    "-Verify",
                    "3",
                    "-verify_return_error");
            output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = output.readLine();
            while (line != null && !line.startsWith("ACCEPT ")) {
                lines.add(line);
                line = output.readLine();
            }
            if (line == null) {
                throw new IOException("s_server ended: " + lines);
            }
            port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1).strip());
        }

        /** Waits for its end, and returns all that it said. */
        String text() throws IOException {
            process.getOutputStream().close();
            output.lines().forEach(lines::add);
            return String.join("\n", lines);
        }

        @Override
        public void close() {
            process.destroyForcibly();
            assertEquals(false, process.onExit().join().isAlive());
        }
    }
}
