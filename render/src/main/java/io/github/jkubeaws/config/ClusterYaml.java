package io.github.jkubeaws.config;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.rules.ConfigRules;
import io.github.jkubeaws.config.yaml.YamlFile;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code cluster.yaml} and everything that is wrong with it.
 *
 * @param config what was understood; empty when the text is no YAML mapping
 * @param problems everything that is wrong, sorted by place
 */
public record ClusterYaml(Optional<ClusterConfig> config, Problems problems) {

    /** Which keys are taken. */
    public enum Accept {
        /** Those that this version carries out; the others are problems. */
        CARRIED_OUT,
        /** All that are known: what a later version will say. */
        KNOWN
    }

    /** Reads and checks a file. Any bytes will do; mistakes are problems, never exceptions. */
    public static ClusterYaml parse(String name, byte[] bytes, Accept accept) {
        YamlFile.Content<ClusterConfig> content = YamlFile.read(name, bytes, ClusterConfig.SECTION);
        List<Problem> problems = new ArrayList<>(content.reading().problems());
        if (accept == Accept.CARRIED_OUT) {
            problems.addAll(content.reading().notCarriedOut());
        }
        content.content().ifPresent(config -> problems.addAll(ConfigRules.check(config, content.reading())));
        return new ClusterYaml(content.content(), new Problems(problems));
    }
}
