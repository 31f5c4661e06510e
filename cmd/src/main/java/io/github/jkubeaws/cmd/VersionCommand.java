package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows which version this is. */
@Command(
        name = "version",
        description = "Show which version this is.",
        sortOptions = false,
        footer = {"", "Examples:", "  jkube-aws version", "  jkube-aws version -o json"})
final class VersionCommand extends Verb {

    VersionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitStatus run() {
        if (console().isForPrograms()) {
            console().result(Map.of("version", Version.current()));
        } else {
            console().result("jkube-aws " + Version.current());
        }
        return ExitStatus.DONE;
    }
}
