package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.pki.CaRotation;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.KeyAlgorithm;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.testing.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replacements that are cut short between any two files, in clusters whose nodes are a step apart. */
class CredentialReplacementTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final CredentialMaker.Terms TERMS =
            new CredentialMaker.Terms(KeyAlgorithm.ECDSA_P256, NOW, Duration.ofDays(365), Duration.ofDays(90));
    private static final int STEPS = 3;

    @TempDir
    Path temporary;

    private SecureRandom random;
    private int clusters;

    @BeforeEach
    void castTheDice() throws NoSuchAlgorithmException {
        random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(11);
    }

    /** One cluster directory, and what a replacement does to it. */
    private abstract static class Cluster {
        final Path directory;
        final AssetDirectory assets;

        Cluster(Path directory) {
            this.directory = directory;
            this.assets = new AssetDirectory(directory);
            Credentials.madeAt(NOW.minus(Duration.ofDays(1))).writeTo(directory);
        }

        StoredCredentials there() {
            return StoredCredentials.read(assets);
        }

        abstract CredentialWork next(int applied);

        /** Tells whether nodes with these files work with nodes with those. */
        abstract boolean fits(StoredCredentials these, StoredCredentials those);

        abstract int stepsDone();

        /** Does a step as far as that many files, and returns whether there was more. */
        boolean step(int applied, int files) {
            CredentialWork work = next(applied);
            assertEquals(List.of(), work.problems().list());
            work.changes().stream().limit(files).forEach(change -> change.in(assets));
            return files < work.changes().size();
        }
    }

    private final class CaCluster extends Cluster {
        CaCluster(Path directory) {
            super(directory);
        }

        @Override
        CredentialWork next(int applied) {
            StoredCredentials there = there();
            CertificateTable table = new CertificateTable(Credentials.NAMES, there, Optional.empty());
            return new CaReplacement(table, there, BroughtCa.none(), TERMS).next(applied, Optional.empty(), random);
        }

        @Override
        boolean fits(StoredCredentials these, StoredCredentials those) {
            List<X509Certificate> trusted = these.certificatesOf("ca");
            return KubernetesCertificates.all(Credentials.NAMES).stream()
                    .filter(spec -> spec.issuer().equals("ca") && !spec.isSelfSigned())
                    .map(CertificateSpec::name)
                    .map(name -> those.certificatesOf(name).get(0))
                    .allMatch(shown -> trusted.stream().anyMatch(authority -> isSigned(shown, authority)));
        }

        @Override
        int stepsDone() {
            StoredCredentials there = there();
            X509Certificate first = there.certificatesOf("ca").get(0);
            return switch (CaInUse.of(there, there.certificatesOf("ca"), Optional.empty())
                    .stage()) {
                case SETTLED -> first.getSubjectX500Principal().getName().endsWith("-2026-11-20") ? STEPS : 0;
                case BOTH_TRUSTED, PARTLY_SWITCHED -> 1;
                case SWITCHED -> 2;
            };
        }
    }

    private final class TokenCluster extends Cluster {
        private final byte[] first;

        TokenCluster(Path directory) throws IOException {
            super(directory);
            first = Files.readAllBytes(directory.resolve("credentials/service-account-key.pem"));
        }

        @Override
        CredentialWork next(int applied) {
            return new TokenKeyReplacement(there()).next(applied, random);
        }

        @Override
        boolean fits(StoredCredentials these, StoredCredentials those) {
            return these.tokenKeys()
                    .contains(those.key("service-account").orElseThrow().getPublic());
        }

        @Override
        int stepsDone() {
            byte[] now =
                    assets.read("credentials/service-account-key.pem", 10_000).orElseThrow();
            int keys = there().tokenKeys().size();
            return java.util.Arrays.equals(first, now) ? keys - 1 : STEPS + 1 - keys;
        }
    }

    private static boolean isSigned(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private interface Maker {
        Cluster in(Path directory) throws IOException;
    }

    /** Cuts every step short after every file; the same command again has to bring it to its end,
     * and no further; also when all its files were written, and only nobody was told. */
    private void everyCutIsMended(Maker maker) throws IOException {
        for (int step = 1; step <= STEPS; step++) {
            boolean isMore = true;
            for (int files = 0; isMore; files++) {
                Cluster cluster = maker.in(temporary.resolve("cluster" + clusters++));
                List<StoredCredentials> applied = new ArrayList<>(List.of(cluster.there()));
                for (int before = 1; before < step; before++) {
                    assertFalse(cluster.step(before - 1, Integer.MAX_VALUE));
                    applied.add(cluster.there());
                }
                StoredCredentials nodes = applied.get(applied.size() - 1);
                isMore = cluster.step(step - 1, files);
                String where = "step " + step + " after " + files + " files";
                StoredCredentials half = cluster.there();
                assertTrue(cluster.fits(nodes, half) && cluster.fits(half, nodes), where + ": nodes a step apart");
                cluster.step(step - 1, Integer.MAX_VALUE);
                assertEquals(step, cluster.stepsDone(), where + ": taken up");
                StoredCredentials whole = cluster.there();
                assertTrue(cluster.fits(nodes, whole) && cluster.fits(whole, nodes), where + ": nodes a step apart");
                assertTrue(cluster.fits(half, whole) && cluster.fits(whole, half), where + ": half applied");
            }
        }
    }

    @Test
    void aReplacementOfTheCaIsTakenUpWhereverItWasCutShort() throws IOException {
        everyCutIsMended(CaCluster::new);
    }

    @Test
    void aReplacementOfTheTokenKeyIsTakenUpWhereverItWasCutShort() throws IOException {
        everyCutIsMended(TokenCluster::new);
    }

    private void withoutWordNothingHappens(Cluster cluster) {
        for (int step = 1; step <= STEPS; step++) {
            assertFalse(cluster.step(step - 1, Integer.MAX_VALUE));
            for (int said = 0; said <= 2; said++) {
                boolean isNext = step < STEPS ? said == step : said == 0;
                if (!isNext) {
                    assertEquals(List.of(), cluster.next(said).changes(), "after step " + step + ": --applied=" + said);
                }
            }
        }
    }

    @Test
    void noStepFollowsAnotherWithoutWordThatItWasApplied() throws IOException {
        withoutWordNothingHappens(new CaCluster(temporary.resolve("ca")));
        withoutWordNothingHappens(new TokenCluster(temporary.resolve("tokens")));
    }

    @Test
    void aReplacedCaKeepsEveryOtherKeyAndLeavesNothingBehind() throws IOException {
        CaCluster cluster = new CaCluster(temporary.resolve("ca"));
        StoredCredentials before = cluster.there();
        Set<Path> files = files(cluster);
        for (int step = 1; step <= STEPS; step++) {
            cluster.step(step - 1, Integer.MAX_VALUE);
        }
        StoredCredentials after = cluster.there();
        assertEquals(files, files(cluster));
        assertFalse(after.key("ca")
                .orElseThrow()
                .getPublic()
                .equals(before.key("ca").orElseThrow().getPublic()));
        for (String name : before.keys().keySet()) {
            if (!name.equals("ca")) {
                assertEquals(
                        before.key(name).orElseThrow().getPublic(),
                        after.key(name).orElseThrow().getPublic(),
                        name);
            }
        }
        assertFalse(cluster.fits(after, before), "what the old CA signed counts no more");
        assertEquals(
                1,
                CaRotation.of(after.certificatesOf("ca"), java.util.Map.of())
                        .bundle()
                        .size());
    }

    private static Set<Path> files(Cluster cluster) throws IOException {
        try (var paths = Files.list(cluster.directory.resolve("credentials"))) {
            return Set.copyOf(paths.toList());
        }
    }
}
