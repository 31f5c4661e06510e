package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One run of the program in this process, with everything around it made for the test. */
record ProgramRun(int status, String out, String err) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final AtomicLong SEEDS = new AtomicLong();
    static final Surroundings.Terminal PIPE = new Surroundings.Terminal(false, false, false);
    static final Surroundings.Terminal TERMINAL = new Surroundings.Terminal(true, true, true);

    static Surroundings surroundings(Path directory) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return surroundings(directory, PIPE, Map.of(), "", nowhere, nowhere);
    }

    static Surroundings surroundings(Path directory, PrintStream out, OutputStream err) {
        Surroundings usual = surroundings(directory, PIPE, Map.of(), "", OutputStream.nullOutputStream(), err);
        return new Surroundings(
                usual.environment(),
                usual.directory(),
                usual.in(),
                out,
                usual.err(),
                usual.terminal(),
                usual.hidden(),
                usual.clock(),
                usual.random(),
                usual.program());
    }

    private static Surroundings surroundings(
            Path directory,
            Surroundings.Terminal terminal,
            Map<String, String> environment,
            String input,
            OutputStream out,
            OutputStream err) {
        BufferedReader typed = new BufferedReader(new StringReader(input));
        return new Surroundings(
                environment,
                directory,
                typed,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                () -> ProgramRun.line(typed),
                CLOCK,
                ProgramRun::dice,
                "jkube-aws");
    }

    /** What a person types without seeing it comes from the same lines as everything else. */
    private static Optional<char[]> line(BufferedReader typed) {
        try {
            return Optional.ofNullable(typed.readLine()).map(String::toCharArray);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not the same from one run of the program to the next: two runs would make the same keys. */
    static SecureRandom dice() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(SEEDS.incrementAndGet());
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProgramRun in(Path directory, String... arguments) {
        return of(directory, PIPE, Map.of(), "", arguments);
    }

    static ProgramRun of(
            Path directory,
            Surroundings.Terminal terminal,
            Map<String, String> environment,
            String input,
            String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(surroundings(directory, terminal, environment, input, out, err), arguments);
        String home = directory + "/";
        return new ProgramRun(
                status,
                out.toString(StandardCharsets.UTF_8).replace(home, ""),
                err.toString(StandardCharsets.UTF_8).replace(home, ""));
    }
}
