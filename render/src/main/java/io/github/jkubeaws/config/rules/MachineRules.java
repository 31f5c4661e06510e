package io.github.jkubeaws.config.rules;

import java.util.List;

/** Rules of controllers, etcd, pools: sizes, volumes, rights, files. */
final class MachineRules {
    static final List<ConfigRule> ALL = List.of();

    private MachineRules() {}
}
