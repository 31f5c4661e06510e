package io.github.jkubeaws.config.rules;

import java.util.List;

/** Rules of the VPC, subnets, and the addresses of pods and services. */
final class NetworkRules {
    static final List<ConfigRule> ALL = List.of(new AddressBlocksOverlap());

    private NetworkRules() {}
}
