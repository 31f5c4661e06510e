package io.github.jkubeaws.console;

import java.io.IOException;
import java.util.Optional;

/** Reads one line from the terminal while the terminal does not show what is typed. */
public interface HiddenInput {

    /** Returns the letters, which the caller wipes; empty when the input has ended. */
    Optional<char[]> read();

    /** Returns the one that reads from this process's terminal. */
    static HiddenInput ofTheTerminal() {
        return () -> {
            java.io.Console terminal = System.console();
            // The JVM has no console when standard output goes elsewhere, though somebody sits at the other two.
            return terminal == null ? SilentTerminal.read() : Optional.ofNullable(terminal.readPassword());
        };
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
