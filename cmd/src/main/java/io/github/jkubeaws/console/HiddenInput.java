package io.github.jkubeaws.console;

import java.io.IOException;
import java.util.Optional;

/** Reads one line from the terminal while the terminal does not show what is typed. */
public interface HiddenInput {

    /** Returns the letters, which the caller wipes; empty when the input has ended. */
    Optional<char[]> read();

    /**
     * Returns the one that reads from this process's terminal. The JVM's own console will not do: it is missing when
     * standard output goes elsewhere, though somebody sits at the other two, and newer JVMs have one without a terminal.
     */
    static HiddenInput ofTheTerminal() {
        return SilentTerminal::read;
    }

    /** The terminal behind standard input, silenced by {@code stty} for one line. */
    final class SilentTerminal {

        private SilentTerminal() {}

        private static Optional<char[]> read() {
            Thread restore = new Thread(() -> stty("echo"));
            Runtime.getRuntime().addShutdownHook(restore); // Ctrl-C must not leave a silent terminal behind
            try {
                stty("-echo");
                return HiddenLine.read(System.in);
            } catch (IOException e) {
                return Optional.empty();
            } finally {
                stty("echo");
                Runtime.getRuntime().removeShutdownHook(restore);
            }
        }

        private static void stty(String mode) {
            try {
                new ProcessBuilder("stty", mode).inheritIO().start().waitFor();
            } catch (IOException e) {
                // Without stty what is typed can be seen; that is no reason to stop.
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
