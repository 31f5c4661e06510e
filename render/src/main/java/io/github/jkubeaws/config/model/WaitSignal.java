package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * Whether a roll waits for each node to report that it is healthy.
 *
 * @param enabled whether it waits
 * @param maxBatchSize how many nodes are replaced at a time
 */
public record WaitSignal(Value<Boolean> enabled, Value<Integer> maxBatchSize) {
    private static final Key<Boolean> ENABLED = Key.of(
                    "enabled", Types.bool(), "Whether a roll waits for each node's report.")
            .or(true);
    private static final Key<Integer> BATCH = Key.of(
                    "maxBatchSize", Types.integer(1, 1_000), "How many nodes are replaced at a time.")
            .or(1);
    private static final Section<WaitSignal> SECTION = Section.named(
                    "waitSignal",
                    "Whether a roll waits for each node to report that it is healthy.",
                    fields -> new WaitSignal(fields.get(ENABLED), fields.get(BATCH)))
            .keys(ENABLED, BATCH)
            .build();
    static final Key<WaitSignal> KEY =
            Key.of("waitSignal", Types.section(SECTION), "Whether a roll waits for each node's report.");
}
