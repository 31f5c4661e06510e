package io.github.jkubeaws.config.value;

/** Text that may let somebody in: it is not shown, wherever the record that holds it is. */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Returns that text, hidden. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** Returns the text itself, for the file that needs it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
