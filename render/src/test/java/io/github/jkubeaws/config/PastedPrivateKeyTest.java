package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever somebody pastes a private key, problems speak of it and never repeat it. */
class PastedPrivateKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sshAuthorizedKeys:\n- |\n  -----BEGIN OPENSSH PRIVATE KEY-----\n  c2VjcmV0\n  -----END OPENSSH PRIVATE KEY-----\n",
                "sshAuthorizedKeys: [\"-----BEGIN PRIVATE KEY-----\\nc2VjcmV0\\n-----END PRIVATE KEY-----\\n\"]\n",
                "sshAuthorizedKeys: \"-----BEGIN PRIVATE KEY-----\\nc2VjcmV0\\n-----END PRIVATE KEY-----\\n\"\n",
                "sshAuthorizedKeys:\n- |\n-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0: [\n-----END RSA PRIVATE KEY-----\n",
                "sshAuthorizedKeys:\n-----BEGIN EC PRIVATE KEY-----\n\tc2VjcmV0\n-----END EC PRIVATE KEY-----\n",
                "keyName: -----BEGIN EC PRIVATE KEY----- c2VjcmV0 -----END EC PRIVATE KEY-----\nclusterName: [\n",
            })
    void isNotRepeated(String text) {
        ClusterYaml read =
                ClusterYaml.parse("cluster.yaml", text.getBytes(StandardCharsets.UTF_8), ClusterYaml.Accept.KNOWN);
        assertFalse(read.problems().list().isEmpty());
        for (Problem problem : read.problems().list()) {
            String line = problem.location() instanceof Location.InFile in ? in.sourceLine() : "";
            String all = problem.message() + problem.why() + problem.fix() + line;
            assertFalse(all.contains("c2VjcmV0"), all);
        }
    }
}
