package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Types;
import java.util.Locale;

/** Whose hardware instances run on. */
public enum Tenancy implements Choice {
    /** Shared with other accounts. */
    DEFAULT,
    /** Of this account alone. */
    DEDICATED,
    /** A host that this account rents. */
    HOST;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final Key<Tenancy> KEY = Key.of("tenancy", Types.choice(values()), "Whose hardware the instances run on.")
            .or(DEFAULT);
}
