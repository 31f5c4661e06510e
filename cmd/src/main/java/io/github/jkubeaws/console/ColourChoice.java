package io.github.jkubeaws.console;

/** What {@code --color} can be. */
public enum ColourChoice {
    /** Coloured on a terminal. */
    AUTO,
    /** Coloured everywhere. */
    ALWAYS,
    /** Never coloured. */
    NEVER
}
