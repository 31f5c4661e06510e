package io.github.jkubeaws.config.rules;

import java.util.List;

/** Rules of the names of the API, their load balancers and records. */
final class EndpointRules {
    static final List<ConfigRule> ALL = List.of();

    private EndpointRules() {}
}
