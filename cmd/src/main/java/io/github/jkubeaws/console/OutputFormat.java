package io.github.jkubeaws.console;

/** What {@code --output} can be. */
public enum OutputFormat {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON,
    /** For programs, and people who like it. */
    YAML
}
