package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Parsed;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Type;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The nodes' journal in CloudWatch Logs.
 *
 * @param enabled whether it is sent there
 * @param retentionInDays how long it is kept
 * @param streamed whether its worst lines are shown while the cluster is made
 * @param filter which lines those are
 * @param interval seconds between two looks
 */
public record CloudWatchLogging(
        Value<Boolean> enabled,
        Value<Integer> retentionInDays,
        Value<Boolean> streamed,
        Value<String> filter,
        Value<Integer> interval) {

    /** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html. */
    private static final NavigableSet<Integer> DAYS = new TreeSet<>(List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653));

    private record Streaming(Value<Boolean> enabled, Value<String> filter, Value<Integer> interval) {}

    private static final Key<Boolean> ENABLED = Key.of(
                    "enabled", Types.bool(), "Whether the nodes' journal is sent to CloudWatch Logs.")
            .or(false);
    private static final Key<Integer> RETENTION =
            Key.of("retentionInDays", retention(), "Days for which it is kept.").or(7);
    private static final Key<Boolean> STREAMED = Key.of(
                    "enabled", Types.bool(), "Whether the worst lines are shown while the cluster is made.")
            .or(true);
    private static final Key<String> FILTER = Key.of(
                    "filter", Types.longText(), "Which lines those are: a filter pattern of CloudWatch Logs.")
            .orInWords("critical lines, and warnings of the first unit");
    private static final Key<Integer> INTERVAL = Key.of(
                    "interval", Types.integer(1, 3_600), "Seconds between two looks.")
            .or(60);
    private static final Key<Streaming> STREAMING = Key.of(
            "localStreaming",
            Types.section(Section.named(
                            "cloudWatchLogging.localStreaming",
                            "Lines of the journal on the terminal, while the cluster is made.",
                            fields -> new Streaming(fields.get(STREAMED), fields.get(FILTER), fields.get(INTERVAL)))
                    .keys(STREAMED, FILTER, INTERVAL)
                    .build()),
            "Lines of the journal on the terminal.");
    private static final Section<CloudWatchLogging> SECTION = Section.named(
                    "cloudWatchLogging", "The nodes' journal in CloudWatch Logs.", CloudWatchLogging::read)
            .keys(ENABLED, RETENTION, STREAMING)
            .build();
    static final Key<CloudWatchLogging> KEY =
            Key.of("cloudWatchLogging", Types.section(SECTION), "The nodes' journal in CloudWatch Logs.");

    private static Type<Integer> retention() {
        String label = "a number of days that CloudWatch Logs knows";
        return Types.number(label, CloudWatchLogging::days, Map.of("enum", List.copyOf(DAYS)));
    }

    private static Parsed<Integer> days(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            return Parsed.no();
        }
        int days = Integer.parseInt(text);
        if (DAYS.contains(days)) {
            return Parsed.of(days);
        }
        Integer longer = DAYS.ceiling(days);
        String why = "it knows " + DAYS.toString().replaceAll("[\\[\\]]", "");
        return Parsed.no(why, "write " + (longer == null ? DAYS.last() : longer));
    }

    private static CloudWatchLogging read(Fields fields) {
        Streaming streaming = fields.section(STREAMING);
        return new CloudWatchLogging(
                fields.get(ENABLED), fields.get(RETENTION), streaming.enabled, streaming.filter, streaming.interval);
    }
}
