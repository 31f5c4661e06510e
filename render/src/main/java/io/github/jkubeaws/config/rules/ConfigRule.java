package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/**
 * A rule of {@code cluster.yaml}. It says nothing about values that were reported as broken already, or that another
 * rule is there for.
 */
public interface ConfigRule {

    /** Returns its id: the class's name in kebab case. */
    String id();

    /** Returns what is wrong. */
    Stream<Finding> check(ClusterConfig config);
}
