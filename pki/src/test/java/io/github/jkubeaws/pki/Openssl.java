package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real openssl, in a directory of its own. */
final class Openssl {

    private final Path directory;

    Openssl(Path directory) {
        this.directory = directory;
    }

    /** What a run printed, both streams together, and how it ended. */
    record Outcome(int status, String text) {}

    /** Runs it, and wants success. */
    String run(String... arguments) {
        Outcome outcome = attempt(arguments);
        assertEquals(0, outcome.status, String.join(" ", arguments) + "\n" + outcome.text);
        return outcome.text;
    }

    /** Runs it, whatever comes of it. */
    Outcome attempt(String... arguments) {
        try {
            Process process = start(arguments);
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return fail("openssl did not end: " + String.join(" ", arguments));
            }
            return new Outcome(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it and leaves it running. */
    Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return fail("these tests need openssl 3 on the path: apt-get install openssl", e);
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, byte[] content) {
        try {
            Files.write(file(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String content) {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, Identity identity) {
        write(name + ".pem", Pem.of(identity.chain()));
        write(name + "-key.pem", Pem.of(identity.key().getPrivate()));
    }
}
