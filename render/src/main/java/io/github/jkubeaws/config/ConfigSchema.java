package io.github.jkubeaws.config;

import java.util.Map;

/** Stub. */
public final class ConfigSchema {
    private ConfigSchema() {}

    /** Stub. */
    public static Map<String, Object> of(ClusterYaml.Accept accept) {
        return Map.of("stub", accept.name());
    }
}
