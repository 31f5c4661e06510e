package io.github.jkubeaws.config.yaml;

import java.util.Optional;

/**
 * What a file says about one setting: nothing, a value, or something that could not be understood.
 *
 * <p>The third case matters to rules: a problem has been reported already, so nothing more is known and nothing more is
 * said. Defaults are resolved here, where the value is used, so that "not written" stays visible.
 *
 * @param <T> what the setting holds
 * @param spot where it stands
 * @param state which of the three it is
 * @param content the value; for an absent setting its default, if it has one
 */
public record Value<T>(Spot spot, State state, Optional<T> content) {

    /** What is known of a setting. */
    public enum State {
        /** The file does not mention it. */
        ABSENT,
        /** The file gives a value that was understood. */
        GIVEN,
        /** The file gives something that was reported as a problem. */
        BROKEN
    }

    /** Returns a setting that the file does not mention. */
    public static <T> Value<T> absent(Spot spot, Optional<T> fallback) {
        return new Value<>(spot, State.ABSENT, fallback);
    }

    /** Returns a setting with its value. */
    public static <T> Value<T> given(Spot spot, T content) {
        return new Value<>(spot, State.GIVEN, Optional.of(content));
    }

    /** Returns a setting that was reported as a problem. */
    public static <T> Value<T> broken(Spot spot) {
        return new Value<>(spot, State.BROKEN, Optional.empty());
    }

    /** Tells whether the file does not mention it. */
    public boolean isAbsent() {
        return state == State.ABSENT;
    }

    /** Tells whether the file mentions it, understood or not. */
    public boolean isWritten() {
        return state != State.ABSENT;
    }

    /** Returns what the file says; empty when it says nothing, or nothing that was understood. */
    public Optional<T> given() {
        return state == State.GIVEN ? content : Optional.empty();
    }

    /** Returns what holds: what the file says, else the default. Empty when there is neither, or when it is broken. */
    public Optional<T> effective() {
        return content;
    }

    /** Tells whether this value holds, written or by default. */
    public boolean is(T expected) {
        return content.isPresent() && content.get().equals(expected);
    }

    /** Returns this setting with another default. */
    public Value<T> withFallback(Optional<T> fallback) {
        return isAbsent() ? absent(spot, fallback) : this;
    }

    /** Returns this setting if the file mentions it, else that one. */
    public Value<T> orElse(Value<T> other) {
        return isWritten() ? this : other;
    }
}
