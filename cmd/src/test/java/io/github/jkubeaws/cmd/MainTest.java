package io.github.jkubeaws.cmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.console.ResultStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path directory;

    @Test
    void aBugSavesItsTraceForTheOwnerAloneAndEndsWith70() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream broken = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                throw new IllegalStateException("secret " + text);
            }
        };
        int status = Main.run(ProgramRun.surroundings(directory, broken, err), "version");
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(70, status, said);
        assertTrue(said.startsWith("error: this is a bug of jkube-aws: IllegalStateException\n"), said);
        assertFalse(said.contains("\tat "), said);
        Path trace = Path.of(said.lines()
                .filter(line -> line.startsWith("  at   "))
                .findFirst()
                .orElseThrow()
                .substring(7));
        try {
            String text = Files.readString(trace);
            assertTrue(text.contains("java.lang.IllegalStateException") && text.contains("VersionCommand"), text);
            assertFalse(text.contains("secret"), "messages of exceptions can hold what a user wrote");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(trace)));
        } finally {
            Files.delete(trace);
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaidAndNothingIsLeft() throws IOException {
        Path file = Files.writeString(directory.resolve("occupied"), "");
        ProgramRun run = ProgramRun.in(
                directory,
                "init -C occupied/inside --cluster-name=prod --external-dns-name=k8s.example.com --no-record-set"
                        .concat(" --region=eu-west-1 --availability-zone=eu-west-1a --s3-uri=s3://my-bucket"
                                + " --kms-key-arn=arn:aws:kms:eu-west-1:111122223333:alias/jkube")
                        .split(" "));
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("cannot be written") && run.err().contains("  fix  "), run.err());
        assertEquals("", Files.readString(file));
    }

    @Test
    void aFullDiskBehindStandardOutputIsNoSuccess() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(1, statusWith("No space left on device", err));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("No space left on device") && said.contains("  fix  "), said);
    }

    @Test
    void aReaderThatHasSeenEnoughIsToldNothing() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(1, statusWith("Broken pipe", err));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    private int statusWith(String refusal, OutputStream err) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(refusal);
            }
        };
        return Main.run(ProgramRun.surroundings(directory, ResultStream.to(full), err), "version");
    }

    @Test
    void theCompletionScriptCompletesInARealShell() throws Exception {
        Path script = Files.writeString(
                directory.resolve("completion"),
                ProgramRun.in(directory, "generate-completion").out());
        String ask = "compopt() { :; }; source " + script + "; COMP_WORDS=(jkube-aws validate --off); COMP_CWORD=2;"
                + " COMP_LINE='jkube-aws validate --off'; COMP_POINT=${#COMP_LINE};"
                + " _complete_jkube-aws; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("bash", "--norc", "-c", ask)
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(bash.waitFor(60, TimeUnit.SECONDS), "bash did not end");
        assertEquals("--offline", said.strip());
    }
}
