package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Severity;
import io.github.jkubeaws.testing.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateExpiryTest {
    private static final Instant MADE = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path cluster;

    private List<Problem> after(Duration time) {
        return CertificateExpiry.problems(StoredCredentials.read(new AssetDirectory(cluster)), MADE.plus(time))
                .list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P60D       | ''",
                "P60DT1S    | NOTE: the admin certificate expires on 2027-02-18 (29 days left)",
                "P76D       | NOTE: the admin certificate expires on 2027-02-18 (14 days left)",
                "P76DT1S    | WARNING: the admin certificate expires on 2027-02-18 (13 days left)",
                "P89D       | WARNING: the admin certificate expires on 2027-02-18 (1 day left)",
                "P90D       | WARNING: the admin certificate expires on 2027-02-18 (0 days left)",
                "P90DT1S    | ERROR: the admin certificate expired on 2027-02-18 (0 days ago)",
                "P93D       | ERROR: the admin certificate expired on 2027-02-18 (3 days ago)",
            })
    void speaksAtThirtyFourteenAndNoDays(Duration time, String expected) {
        Credentials made = Credentials.madeAt(MADE);
        Credentials.writeBundle(cluster, "admin.pem", made.get("admin").certificate());
        String told = after(time).stream()
                .map(problem -> problem.severity() + ": " + problem.message())
                .findFirst()
                .orElse("");
        assertEquals(expected, told);
    }

    @Test
    void speaksOnceForAllThatEndTogether() {
        Credentials.madeAt(MADE).writeTo(cluster);
        Problem problem = after(Duration.ofDays(80)).get(0);
        assertEquals(1, after(Duration.ofDays(80)).size());
        assertEquals("9 certificates expire within 14 days, the first on 2027-02-18 (10 days left)", problem.message());
        assertEquals(cluster + "/credentials/", problem.location().inOneLine());
        assertEquals(
                List.of(
                        "admin, apiserver, apiserver-kubelet-client, etcd, etcd-client, front-proxy,",
                        "kube-controller-manager, kube-scheduler, worker"),
                problem.why());
        assertEquals(List.of("jkube-aws render credentials --renew"), problem.fix());
    }

    @Test
    void speaksOnceForEachSeverity() {
        Credentials.madeAt(MADE)
                .ending("admin", Duration.ofDays(10))
                .ending("etcd", Duration.ofDays(20))
                .ending("worker", Duration.ofDays(40))
                .ending("apiserver", Duration.ofDays(39))
                .writeTo(cluster);
        List<Problem> problems = after(Duration.ofDays(15));
        assertEquals(
                List.of(
                        "the admin certificate expired on 2026-11-30 (5 days ago)",
                        "the etcd certificate expires on 2026-12-10 (5 days left)",
                        "2 certificates expire within 30 days, the first on 2026-12-29 (24 days left)"),
                problems.stream().map(Problem::message).toList());
        assertEquals(
                List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE),
                problems.stream().map(Problem::severity).toList());
        assertEquals(
                List.of("jkube-aws render credentials --renew apiserver worker"),
                problems.get(2).fix());
    }

    @Test
    void countsEveryAuthorityOfABundleAndNoFileOfOthers() {
        Credentials made = Credentials.madeAt(MADE);
        Credentials.writeBundle(
                cluster,
                "ca.pem",
                made.get("ca").certificate(),
                made.ending("ca", Duration.ofDays(3)).get("ca").certificate());
        Credentials.writeBundle(cluster, "vpn.pem", made.get("admin").certificate());
        assertEquals(
                List.of("the CA certificate expired on 2026-11-23 (97 days ago)"),
                after(Duration.ofDays(100)).stream().map(Problem::message).toList());
    }
}
