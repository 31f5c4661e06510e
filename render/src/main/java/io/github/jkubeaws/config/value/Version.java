package io.github.jkubeaws.config.value;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of three numbers, as Kubernetes and etcd use them; written with or without the leading {@code v}.
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third
 * @param suffix what follows, such as {@code -rc.1}; usually empty
 */
public record Version(int major, int minor, int patch, String suffix) implements Comparable<Version> {
    private static final Pattern FORM =
            Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})([-+][0-9A-Za-z.+-]{1,40})?");

    private static final Comparator<Version> BY_NUMBERS = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch)
            .thenComparing(version -> version.suffix.isEmpty())
            .thenComparing(Version::suffix);

    /** Parses {@code v1.36.4} or {@code 1.36.4}; empty for anything else. */
    public static Optional<Version> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String suffix = Optional.ofNullable(matcher.group(4)).orElse("");
        return Optional.of(new Version(number(matcher, 1), number(matcher, 2), number(matcher, 3), suffix));
    }

    /** Parses a version that is known to be one; for constants. */
    public static Version of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Returns {@code 1.36}: what Kubernetes promises to support together. */
    public String minorLine() {
        return major + "." + minor;
    }

    @Override
    public int compareTo(Version other) {
        return BY_NUMBERS.compare(this, other);
    }

    @Override
    public String toString() {
        return "v" + major + '.' + minor + '.' + patch + suffix;
    }
}
