package io.github.jkubeaws.config.yaml;

import java.util.Optional;

/**
 * What became of a text: a value, or the reason why there is none.
 *
 * @param <T> the value's type
 * @param value the value; empty when the text is not one
 * @param why what is wrong with the text, as a fact without a full stop; empty when there is a value, or nothing to add
 * @param fix what to write instead; may be empty
 */
public record Parsed<T>(Optional<T> value, String why, String fix) {

    /** Returns a value. */
    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(Optional.of(value), "", "");
    }

    /** Returns no value, for that reason. */
    public static <T> Parsed<T> no(String why, String fix) {
        return new Parsed<>(Optional.empty(), why, fix);
    }

    /** Returns no value; what is allowed says it all. */
    public static <T> Parsed<T> no() {
        return no("", "");
    }
}
