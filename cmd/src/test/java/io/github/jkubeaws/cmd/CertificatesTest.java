package io.github.jkubeaws.cmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.pki.AltNames;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.Usage;
import io.github.jkubeaws.pki.Validity;
import io.github.jkubeaws.testing.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the verbs say of certificates as time goes by. */
class CertificatesTest {
    private static final Instant NOW = ProgramRun.CLOCK.instant();

    @TempDir
    Path directory;

    private ProgramRun show(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "show";
        arguments[1] = "certificates";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return ProgramRun.in(directory, arguments);
    }

    private static Credentials madeDaysAgo(int days) {
        return Credentials.madeAt(NOW.minus(Duration.ofDays(days)));
    }

    @Test
    void listsThemInATableThatFitsATerminal() {
        Credentials made = madeDaysAgo(1).ending("etcd", Duration.ofDays(26)).writeTo(directory);
        Credentials.writeBundle(
                directory,
                "vpn.pem",
                made.get("admin").certificate(),
                made.get("ca").certificate());
        ProgramRun run = show();
        assertEquals("""
                NAME                      EXPIRES     DAYS LEFT  ISSUED BY
                ca                        2027-11-19        364  prod-ca
                kubelet-ca                2027-11-19        364  prod-ca
                front-proxy-ca            2027-11-19        364  prod-front-proxy-ca
                apiserver                 2027-02-17         89  prod-ca
                etcd                      2026-12-15         25  prod-ca
                etcd-client               2027-02-17         89  prod-ca
                worker                    2027-02-17         89  prod-ca
                admin                     2027-02-17         89  prod-ca
                kube-controller-manager   2027-02-17         89  prod-ca
                kube-scheduler            2027-02-17         89  prod-ca
                apiserver-kubelet-client  2027-02-17         89  prod-ca
                front-proxy               2027-02-17         89  prod-front-proxy-ca
                vpn *                     2027-02-17         89  prod-ca
                vpn #2 *                  2027-11-19        364  prod-ca
                * not one of the cluster's; nothing depends on it
                """, run.out());
        assertEquals("""
                note: the etcd certificate expires on 2026-12-15 (25 days left)
                  at   credentials/etcd.pem
                  fix  jkube-aws render credentials --renew etcd
                  more jkube-aws explain certificate-expires-soon
                """, run.err());
        assertEquals(0, run.status());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "76,0", "77,4", "91,4"})
    void endsWithFourWhenOneHasLessThanFourteenDaysLeft(int days, int status) {
        madeDaysAgo(days).writeTo(directory);
        ProgramRun run = show();
        assertEquals(status, run.status(), run.err());
        assertEquals(days > 90, run.out().contains("expired"), run.out());
    }

    @Test
    void certificatesOfOthersMayEndWhenTheyLike() {
        Credentials old = madeDaysAgo(200);
        Credentials.madeAt(NOW).writeTo(directory);
        Credentials.writeBundle(directory, "kiam-agent.pem", old.get("admin").certificate());
        assertEquals(0, show().status());
        assertTrue(show().out().contains("kiam-agent *"));
    }

    @Test
    void tellsPrograms() {
        madeDaysAgo(80).writeTo(directory);
        String json = show("-o", "json").out();
        assertTrue(json.contains("\"daysLeft\": 10,"), json);
        assertTrue(json.contains("\"state\": \"expires-soon\""), json);
        assertTrue(json.contains("\"ipAddresses\": [ \"127.0.0.1\", \"10.0.0.50\", \"10.3.0.1\" ]"), json);
        assertTrue(json.contains("\"id\": \"certificate-expires-soon\""), json);
        String yaml = show("-o", "yaml").out();
        assertTrue(yaml.contains("  notAfter: '2026-11-30T12:00:00Z'\n"), yaml);
    }

    @Test
    void showsEverythingAboutEach() {
        madeDaysAgo(0).writeTo(directory);
        String text = show("-v").out();
        assertTrue(text.contains("""
                        apiserver
                          file       credentials/apiserver.pem
                          purpose    what the API server shows to everybody who calls it
                          subject    CN=kube-apiserver
                          names      localhost, kubernetes, kubernetes.default, kubernetes.default.svc,
                                     kubernetes.default.svc.cluster.local, k8s.example.com, 127.0.0.1,
                                     10.0.0.50, 10.3.0.1
                          issuer     CN=prod-ca
                        """), text);
        assertTrue(
                text.contains("  until      2027-02-18T12:00:00Z (90 days left)\n  key        ecdsa-p256, beside it\n"),
                text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    }

    @Test
    void saysWhatCannotBeReadAndShowsTheRest() {
        Credentials.madeAt(NOW).writeTo(directory);
        Credentials.write(directory, "etcd.pem", "hello".getBytes(StandardCharsets.UTF_8));
        ProgramRun run = show();
        assertEquals(3, run.status());
        assertTrue(run.out().contains("etcd-client "), run.out());
        assertTrue(run.err().startsWith("error: the etcd certificate is not PEM"), run.err());
    }

    @Test
    void saysThatThereIsNothing() {
        ProgramRun run = show();
        assertEquals(3, run.status());
        assertEquals("", run.out());
        assertEquals("""
                error: there are no certificates here
                  at   credentials
                  fix  jkube-aws render credentials --generate-ca makes them; or name the cluster's directory with -C
                  more jkube-aws explain credentials-missing
                """, run.err());
    }

    @Test
    void neverPrintsAKey() {
        Credentials made = Credentials.madeAt(NOW).writeTo(directory);
        for (List<String> arguments : List.of(
                List.of("show", "certificates", "-v"),
                List.of("show", "certificates", "-o", "json"),
                List.of("validate", "-v"))) {
            ProgramRun run = ProgramRun.of(directory, ProgramRun.PIPE, Map.of(), "", arguments.toArray(String[]::new));
            String said = run.out() + run.err();
            String key = java.util.Base64.getEncoder()
                    .encodeToString(made.get("apiserver").key().getPrivate().getEncoded());
            assertFalse(said.contains(key.substring(48, 80)), said);
            assertFalse(said.contains("PRIVATE KEY"), said);
        }
    }

    @Test
    void neverPrintsWhatATerminalWouldObey() {
        Credentials made = Credentials.madeAt(NOW);
        CertificateSpec evil = new CertificateSpec(
                "evil",
                "evil",
                "evil",
                "evil",
                Usage.CA,
                new CertificateSpec.Subject("evil\u001B[2J\u202E", List.of(), false),
                AltNames.none(),
                Credentials.spec("ca").places());
        Validity validity = Validity.of(NOW, Duration.ofDays(5));
        Credentials.writeBundle(
                directory, "ca.pem", made.issue(evil, made.newKey(), validity).certificate());
        for (String form : List.of("-v", "-q")) {
            String said = show(form).out() + show(form).err();
            assertTrue(said.contains("evil\uFFFD[2J\uFFFD"), said);
            assertFalse(said.contains("\u001B") || said.contains("\u202E"), said);
        }
    }

    private void writeFile(String dnsName) throws IOException {
        Files.writeString(directory.resolve("cluster.yaml"), """
                clusterName: prod
                region: eu-west-1
                availabilityZone: eu-west-1a
                s3URI: s3://my-bucket
                keyName: my-key
                kmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
                apiEndpoints:
                - name: default
                  dnsName: %s
                  loadBalancer: {hostedZone: {id: Z0123456789ABC}}
                """.formatted(dnsName));
    }

    @Test
    void validateTellsOfANewNameThatTheCertificateLacks() throws IOException {
        writeFile("k8s.example.com");
        Credentials.madeAt(NOW).writeTo(directory);
        ProgramRun fits = ProgramRun.in(directory, "validate", "--offline");
        assertEquals("cluster.yaml and credentials/ are valid\n", fits.out(), fits.err());
        assertEquals(0, fits.status());
        writeFile("api.prod.example.com");
        ProgramRun run = ProgramRun.in(directory, "validate", "--offline");
        assertEquals("""
                error: the API server certificate does not cover 'api.prod.example.com'
                  at   credentials/apiserver.pem  (valid until 2027-02-18, issued by 'prod-ca')
                  why  cluster.yaml:9:12 (apiEndpoints[0].dnsName) asks for 'api.prod.example.com'
                       the certificate covers: localhost, kubernetes, kubernetes.default, kubernetes.default.svc, kubernetes.default.svc.cluster.local, k8s.example.com, 127.0.0.1, 10.0.0.50, 10.3.0.1
                  fix  jkube-aws render credentials --renew apiserver     (keeps the CA and every key)
                  more jkube-aws explain names-missing
                """, run.err());
        assertEquals(3, run.status());
        assertEquals("", run.out());
    }

    @Test
    void validateWarnsInTimeAndFailsWhenItIsTooLate() throws IOException {
        writeFile("k8s.example.com");
        madeDaysAgo(80).writeTo(directory);
        ProgramRun soon = ProgramRun.in(directory, "validate", "--offline");
        assertEquals(0, soon.status());
        assertTrue(
                soon.err()
                        .startsWith("warning: 9 certificates expire within 14 days, the first on 2026-11-30 (10 days"
                                + " left)\n"),
                soon.err());
        madeDaysAgo(91).writeTo(directory);
        ProgramRun late = ProgramRun.in(directory, "validate", "--offline");
        assertEquals(3, late.status());
        assertTrue(late.err().startsWith("error: 9 certificates have expired, "), late.err());
    }

    @Test
    void validateLeavesCertificatesAloneThatSomebodyElseManages() throws IOException {
        writeFile("api.prod.example.com");
        Files.writeString(
                directory.resolve("cluster.yaml"),
                "manageCertificates: false\n",
                java.nio.file.StandardOpenOption.APPEND);
        madeDaysAgo(91).writeTo(directory);
        assertEquals(0, ProgramRun.in(directory, "validate", "--offline").status());
    }
}
