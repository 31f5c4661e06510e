package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.ColourChoice;
import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.OutputFormat;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.render.AssetDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every verb has. */
final class GlobalOptions {

    @Option(
            names = {"-C", "--dir"},
            paramLabel = "DIR",
            description = "The cluster's asset directory (default: the working directory).")
    private Path directory = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json|yaml",
            description = "Form of results on standard output, and of problems (default: table).")
    private OutputFormat output = OutputFormat.TABLE;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Colours in messages (default: auto, on a terminal; NO_COLOR wins).")
    private ColourChoice colour = ColourChoice.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show results and problems only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show details too.")
    private boolean verbose;

    Console console(Surroundings surroundings) {
        return new Console(surroundings, new Console.Options(output, colour, quiet, verbose));
    }

    AssetDirectory assets(Surroundings surroundings) {
        return new AssetDirectory(surroundings.directory().resolve(directory));
    }

    boolean isForPrograms() {
        return output != OutputFormat.TABLE;
    }
}
