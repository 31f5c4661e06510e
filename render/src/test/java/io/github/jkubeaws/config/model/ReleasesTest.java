package io.github.jkubeaws.config.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.config.value.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleasesTest {
    private static final Releases RELEASES = Releases.bundled();

    @Test
    void listsNewestFirst() {
        assertEquals(
                List.of(Version.of("v1.36.4"), Version.of("v1.36.3"), Version.of("v1.35.7")), RELEASES.kubernetes());
        assertEquals(List.of(Version.of("v3.6.14"), Version.of("v3.6.13")), RELEASES.etcd());
    }

    @Test
    void everySupportedLineHasAVersion() {
        RELEASES.kubernetesLines()
                .forEach(line -> assertTrue(RELEASES.newestOf(line).isPresent(), line));
        assertEquals(Optional.empty(), RELEASES.newestOf("1.34"));
    }

    @Test
    void theFilesDefaultIsTheCataloguesDefault() {
        ClusterConfig config = ClusterYaml.parse("cluster.yaml", new byte[] {'{', '}'}, ClusterYaml.Accept.KNOWN)
                .config()
                .orElseThrow();
        assertEquals(
                Optional.of(RELEASES.kubernetesDefault()),
                config.versions().kubernetesVersion().effective());
        assertTrue(RELEASES.kubernetes().contains(RELEASES.kubernetesDefault()));
    }
}
