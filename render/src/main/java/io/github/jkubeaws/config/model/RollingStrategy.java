package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Types;

/** In which order node pools are rolled. */
public enum RollingStrategy implements Choice {
    /** All at once. */
    PARALLEL("Parallel"),
    /** One after the other. */
    SEQUENTIAL("Sequential"),
    /** All of one zone, then all of the next. */
    AVAILABILITY_ZONE("AvailabilityZone");

    private final String word;

    RollingStrategy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Key<RollingStrategy> key(String description, String fallback) {
        Key<RollingStrategy> key = Key.of("nodePoolRollingStrategy", Types.choice(values()), description)
                .rule("AvailabilityZone: each pool in one zone");
        return fallback.isEmpty() ? key.or(PARALLEL) : key.orInWords(fallback);
    }
}
