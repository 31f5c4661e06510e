package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tags keep to what AWS allows: https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html. */
final class UnusableStackTag implements ConfigRule {

    @Override
    public String id() {
        return "unusable-stack-tag";
    }

    /** AWS takes 50 for each resource; five are left for the tool's own. */
    private static final int MOST = 45;

    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Map<String, Value<String>> tags = config.basics().stackTags();
        Stream<Finding> each = tags.entrySet().stream().flatMap(tag -> check(tag.getKey(), tag.getValue()));
        if (tags.size() <= MOST) {
            return each;
        }
        Spot first = tags.values().stream().skip(MOST).findFirst().orElseThrow().spot();
        return Stream.concat(
                each,
                Stream.of(
                        Finding.error(first, "there are %d stackTags, and %d is the most".formatted(tags.size(), MOST))
                                .why("AWS takes 50 tags for each resource, and the tool adds up to five of its own")
                                .fix("remove %d of them, from here on".formatted(tags.size() - MOST))));
    }

    private static Stream<Finding> check(String key, Value<String> value) {
        return Stream.of(
                        name(key, value.spot()),
                        value.given()
                                .map(text -> value(key, text, value.spot()))
                                .orElseGet(Stream::of))
                .flatMap(finding -> finding);
    }

    private static Stream<Finding> name(String key, Spot spot) {
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            return Stream.of(Finding.error(spot, "a tag's name cannot begin with 'aws:', as '%s' does".formatted(key))
                    .why("AWS keeps those names for itself")
                    .fix("write another name, such as %s".formatted(plain(key.substring("aws:".length())))));
        }
        if (key.startsWith("kubernetes.io/cluster/")) {
            return Stream.of(Finding.error(spot, "the tag '%s' is the tool's own".formatted(key))
                    .why(
                            "it tells the cloud controller manager and the load balancer which cluster a resource belongs to")
                    .fix("remove it; it is added to everything that needs it"));
        }
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            return Stream.of(Finding.error(
                            spot, "a tag's name has 1 to %d characters, not %d".formatted(LONGEST_KEY, key.length()))
                    .fix("write a shorter name".replace("shorter", key.isEmpty() ? "longer" : "shorter")));
        }
        return TEXT.matcher(key).matches()
                ? Stream.of()
                : Stream.of(
                        Finding.error(spot, "the tag's name '%s' has characters that AWS does not take".formatted(key))
                                .fix("write '%s': letters, digits, spaces and _ . : / = + - @".formatted(plain(key))));
    }

    private static Stream<Finding> value(String key, String value, Spot spot) {
        if (value.length() > LONGEST_VALUE) {
            return Stream.of(Finding.error(
                            spot,
                            "the tag '%s' has a value of %d characters, and %d is the most"
                                    .formatted(key, value.length(), LONGEST_VALUE))
                    .fix("write a shorter value"));
        }
        return TEXT.matcher(value).matches()
                ? Stream.of()
                : Stream.of(Finding.error(
                                spot, "the value of the tag '%s' has characters that AWS does not take".formatted(key))
                        .fix("write '%s': letters, digits, spaces and _ . : / = + - @".formatted(plain(value))));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", "-");
    }
}
