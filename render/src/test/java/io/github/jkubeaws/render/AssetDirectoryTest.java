package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetDirectoryTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path temporary;

    private AssetDirectory assets() {
        return new AssetDirectory(temporary.resolve("cluster"));
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void secretFilesAndTheirDirectoryAreTheOwnersAlone() throws IOException {
        assets().create("credentials/ca-key.pem", BYTES, AssetDirectory.Mode.SECRET);
        assertEquals("rw-------", modeOf(temporary.resolve("cluster/credentials/ca-key.pem")));
        assertEquals("rwx------", modeOf(temporary.resolve("cluster/credentials")));
        assertTrue(modeOf(temporary.resolve("cluster")).startsWith("rwxr-x"), "the cluster's directory is committed");
    }

    @Test
    void whatIsThereStaysAsItIs() throws IOException {
        assets().create("cluster.yaml", BYTES, AssetDirectory.Mode.PUBLIC);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> assets().create("cluster.yaml", new byte[] {9}, AssetDirectory.Mode.PUBLIC));
        assertEquals("file-exists", refused.problems().list().get(0).id());
        assertArrayEquals(BYTES, assets().read("cluster.yaml", 10).orElseThrow());
        try (Stream<Path> files = Files.list(temporary.resolve("cluster"))) {
            assertEquals(1, files.count(), "a half-written file was left behind");
        }
    }

    @Test
    void aLinkIsNotFollowedToSomebodyElsesFile() throws IOException {
        Path elsewhere = temporary.resolve("elsewhere");
        Files.createDirectories(temporary.resolve("cluster"));
        Files.createSymbolicLink(temporary.resolve("cluster/cluster.yaml"), elsewhere);
        assertTrue(assets().exists("cluster.yaml"));
        assertThrows(ProblemException.class, () -> assets().create("cluster.yaml", BYTES, AssetDirectory.Mode.PUBLIC));
        assertFalse(Files.exists(elsewhere));
    }

    @Test
    void ofManyWhoCreateOneFileAtOnceOneSucceeds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (byte i = 0; i < 32; i++) {
                byte[] content = new byte[10_000];
                java.util.Arrays.fill(content, i);
                attempts.add(() -> {
                    try {
                        assets().create("cluster.yaml", content, AssetDirectory.Mode.PUBLIC);
                        return true;
                    } catch (ProblemException e) {
                        return false;
                    }
                });
            }
            int succeeded = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                succeeded += attempt.get() ? 1 : 0;
            }
            assertEquals(1, succeeded);
        } finally {
            threads.shutdownNow();
        }
        byte[] whole = assets().read("cluster.yaml", 20_000).orElseThrow();
        assertEquals(10_000, whole.length);
        for (byte each : whole) {
            assertEquals(whole[0], each, "two writers' bytes are mixed");
        }
    }

    @Test
    void readsNoMoreThanAsked() {
        assets().create("large", new byte[1000], AssetDirectory.Mode.PUBLIC);
        assertEquals(11, assets().read("large", 10).orElseThrow().length);
        assertTrue(assets().read("missing", 10).isEmpty());
    }

    @Test
    void whatTheDiskRefusesIsAProblemWithAPlaceAndARemedy() throws IOException {
        Files.writeString(temporary.resolve("cluster"), "a file where the directory should be");
        ProblemException refused =
                assertThrows(ProblemException.class, () -> assets().create("x/y", BYTES, AssetDirectory.Mode.PUBLIC));
        var problem = refused.problems().list().get(0);
        assertEquals("file-unusable", problem.id());
        assertFalse(problem.why().isEmpty() || problem.fix().isEmpty(), problem.toString());
    }
}
