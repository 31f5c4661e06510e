package io.github.jkubeaws.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the checkout, judged by shellcheck. */
class ShellScriptsTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"jkube-aws", "mvnw", ".ci/run"})
    void passesShellcheck(String script) throws Exception {
        Path file = Sandbox.CHECKOUT.resolve(script);
        assertTrue(Files.isExecutable(file), file + " is executable");
        Sandbox.Run run = shellcheck(file);
        assertEquals("", run.out() + run.err());
        assertEquals(0, run.status());
    }

    @Test
    void wouldNotPassABrokenScript() throws Exception {
        Path broken = Files.writeString(scratch.resolve("broken"), "#!/bin/sh\nrm -rf $1/*\n");
        assertEquals(1, shellcheck(broken).status());
    }

    private Sandbox.Run shellcheck(Path file) throws Exception {
        assertTrue(
                Sandbox.onThePath("shellcheck").isPresent(),
                "shellcheck is missing; install it: apt-get install shellcheck");
        return Sandbox.run(scratch, Map.of(), List.of("shellcheck", file.toString()));
    }
}
