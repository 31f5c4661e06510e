package io.github.jkubeaws.problem;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
    /** Nothing that depends on the place at fault goes on. */
    ERROR,
    /** Everything goes on; sooner or later somebody will wish it had not. */
    WARNING,
    /** Worth knowing, and no more. */
    NOTE;

    /** Returns the word that people and programs read: {@code error}, {@code warning}, {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
