package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.config.ConfigSchema;
import io.github.jkubeaws.console.Surroundings;
import picocli.CommandLine.Command;

/** Shows the JSON Schema of {@code cluster.yaml}. */
@Command(
        name = "schema",
        description = "Show the JSON Schema of cluster.yaml, for editors and other tools.",
        sortOptions = false,
        footer = {"", "Example:", "  jkube-aws schema > cluster.schema.json"})
final class SchemaCommand extends Verb {

    SchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitStatus run() {
        console().document(ConfigSchema.of(ClusterYaml.Accept.CARRIED_OUT));
        return ExitStatus.DONE;
    }
}
