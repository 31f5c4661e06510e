package io.github.jkubeaws.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run of the program finds around it. Everything that a test would want to be different comes from here.
 *
 * @param environment the environment variables
 * @param directory the working directory
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal which of the three are terminals
 * @param hidden what is typed without being shown
 * @param clock the time
 * @param random where keys and serial numbers come from, made when it is first needed
 * @param program the name under which the program was started
 */
public record Surroundings(
        Map<String, String> environment,
        Path directory,
        BufferedReader in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        HiddenInput hidden,
        Clock clock,
        Supplier<SecureRandom> random,
        String program) {

    /**
     * Which streams are terminals.
     *
     * @param in whether somebody can be asked
     * @param out whether somebody reads the results as they come
     * @param err whether somebody reads the messages as they come
     */
    public record Terminal(boolean in, boolean out, boolean err) {

        /** Returns what the launcher found; a JVM started without it takes everything for a pipe. */
        static Terminal of(String letters) {
            return new Terminal(letters.contains("i"), letters.contains("o"), letters.contains("e"));
        }
    }

    /** Returns the surroundings of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(""),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                ResultStream.to(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Terminal.of(System.getProperty("jkube.tty", "")),
                HiddenInput.ofTheTerminal(),
                Clock.systemUTC(),
                SecureRandom::new,
                System.getProperty("jkube.program", "jkube-aws"));
    }

    /** Tells whether the environment asks for no colours: https://no-color.org. */
    boolean refusesColour() {
        String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
        return !environment.getOrDefault("NO_COLOR", "").isEmpty() || term.equals("dumb");
    }
}
