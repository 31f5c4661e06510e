package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Reading;
import io.github.jkubeaws.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every rule there is. A new rule is a class beside this one and a line in its topic's list. */
public final class ConfigRules {
    /** All rules, by topic. */
    public static final List<ConfigRule> ALL = Stream.of(
                    ClusterRules.ALL, NetworkRules.ALL, EndpointRules.ALL, MachineRules.ALL)
            .flatMap(List::stream)
            .toList();

    private ConfigRules() {}

    /** Returns what all rules find; about a section that is no section, or is misspelt, enough has been said. */
    public static List<Problem> check(ClusterConfig config, Reading reading) {
        return ALL.stream()
                .flatMap(rule -> rule.check(config)
                        .filter(finding -> !reading.isLost(finding.spot().path()))
                        .map(finding -> finding.asProblem(rule.id(), reading)))
                .toList();
    }
}
