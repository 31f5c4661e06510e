package io.github.jkubeaws.config.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in S3. https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 *
 * @param bucket the bucket's name
 * @param prefix what every key begins with, without slashes at its ends; may be empty
 */
public record S3Uri(String bucket, String prefix) {
    private static final Pattern FORM =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([^\\s\\p{Cntrl}]{0,500}))?");

    /** Parses {@code s3://bucket/prefix}; slashes at the end do not matter. Empty for anything else. */
    public static Optional<S3Uri> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || matcher.group(1).contains("..")) {
            return Optional.empty();
        }
        String prefix = Optional.ofNullable(matcher.group(2)).orElse("");
        return Optional.of(new S3Uri(matcher.group(1), prefix.replaceAll("^/+|/+$", "")));
    }

    @Override
    public String toString() {
        return "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
    }
}
