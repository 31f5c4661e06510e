package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** One run of the program in this process, with everything around it made for the test. */
record ProgramRun(int status, String out, String err) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    static final Surroundings.Terminal PIPE = new Surroundings.Terminal(false, false, false);
    static final Surroundings.Terminal TERMINAL = new Surroundings.Terminal(true, true, true);

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
        Surroundings surroundings = new Surroundings(
                environment,
                directory,
                new BufferedReader(new StringReader(input)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                CLOCK,
                "jkube-aws");
        int status = Main.run(surroundings, arguments);
        String home = directory + "/";
        return new ProgramRun(
                status,
                out.toString(StandardCharsets.UTF_8).replace(home, ""),
                err.toString(StandardCharsets.UTF_8).replace(home, ""));
    }
}
