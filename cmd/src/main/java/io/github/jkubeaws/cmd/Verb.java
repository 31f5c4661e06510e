package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.render.AssetDirectory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all verbs have: the global options, and one thing that they do. */
abstract class Verb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli shows the help by itself
    private boolean help;

    Verb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Does it, and tells how it ended; problems that end it early are thrown as {@link Stop}. */
    abstract ExitStatus run();

    @Override
    public final Integer call() {
        return run().code();
    }

    final Console console() {
        return global.console(surroundings);
    }

    final AssetDirectory assets() {
        return global.assets(surroundings);
    }

    final Surroundings surroundings() {
        return surroundings;
    }
}
