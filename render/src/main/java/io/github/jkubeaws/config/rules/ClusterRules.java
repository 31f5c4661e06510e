package io.github.jkubeaws.config.rules;

import java.util.List;

/** Rules of identity, versions, access and the settings of components. */
final class ClusterRules {
    static final List<ConfigRule> ALL = List.of();

    private ClusterRules() {}
}
