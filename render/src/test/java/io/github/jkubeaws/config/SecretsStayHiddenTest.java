package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What may let somebody in is not shown: neither by a message nor by a record. */
class SecretsStayHiddenTest {

    private static ClusterYaml withWebhook(String config) {
        String text = "experimental: {authentication: {webhook: {configBase64: " + config + "}}}\n";
        return ClusterYaml.parse("cluster.yaml", text.getBytes(StandardCharsets.UTF_8), ClusterYaml.Accept.KNOWN);
    }

    @Test
    void aBrokenSecretIsNotQuotedAndItsLineIsNotShown() {
        ClusterYaml read = withWebhook("\"token: hunter2\"");

        assertTrue(
                read.problems().list().stream().anyMatch(problem -> problem.id().equals("malformed-value")));
        assertFalse(read.problems().list().toString().contains("hunter2"));
    }

    @Test
    void aMistakeBesideASecretDoesNotShowItsLine() {
        ClusterYaml read = withWebhook("aHVudGVyMg==, enabeld: true");

        assertTrue(
                read.problems().list().stream().anyMatch(problem -> problem.id().equals("unknown-key")));
        assertFalse(read.problems().list().toString().contains("aHVudGVyMg=="));
    }

    @Test
    void aSecretIsThereForWhoeverNeedsItAndNotInTheRecordsText() {
        ClusterConfig config = withWebhook("aHVudGVyMg==").config().orElseThrow();

        assertEquals(
                "aHVudGVyMg==",
                config.components()
                        .experimental()
                        .webhook()
                        .config()
                        .given()
                        .orElseThrow()
                        .reveal());
        assertFalse(config.toString().contains("aHVudGVyMg=="));
    }
}
