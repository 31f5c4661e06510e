package io.github.jkubeaws.config.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What AWS takes as a tag. https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
final class AwsTag {
    /** Tags that a resource may have; those of AWS itself, named {@code aws:…}, do not count. */
    static final int MOST = 50;

    private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*");

    private AwsTag() {}

    /** Returns what a tag would be refused for. */
    static Optional<String> objection(String key, String value) {
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            return Optional.of("begins with 'aws:', which is kept for AWS");
        }
        if (key.isEmpty() || key.length() > 128) {
            return Optional.of("has a name of %d characters, and AWS takes 1 to 128".formatted(key.length()));
        }
        if (value.length() > 256) {
            return Optional.of("has a value of %d characters, and AWS takes 256".formatted(value.length()));
        }
        return CHARACTERS.matcher(key).matches() && CHARACTERS.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("has other characters than letters, digits, spaces and _ . : / = + - @");
    }
}
