package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * Admission plugins beyond those that Kubernetes enables by itself.
 *
 * @param alwaysPullImages whether images are pulled for every pod
 * @param ownerReferences whether only those who may delete a thing may give it an owner
 * @param eventRateLimited whether events are limited
 * @param eventLimits how many events are allowed
 */
public record Admission(
        Value<Boolean> alwaysPullImages,
        Value<Boolean> ownerReferences,
        Value<Boolean> eventRateLimited,
        Items<EventLimit> eventLimits) {

    /** What events are counted by. */
    public enum LimitType implements Choice {
        /** All together. */
        SERVER("Server"),
        /** By namespace. */
        NAMESPACE("Namespace"),
        /** By who sends them. */
        USER("User"),
        /** By what they are about. */
        SOURCE_AND_OBJECT("SourceAndObject");

        private final String word;

        LimitType(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /**
     * How many events are allowed.
     *
     * @param spot where it stands
     * @param type what they are counted by
     * @param qps how many a second
     * @param burst how many at once
     * @param cacheSize how many counters are kept
     */
    public record EventLimit(
            Spot spot, Value<LimitType> type, Value<Integer> qps, Value<Integer> burst, Value<Integer> cacheSize) {
        private static final Key<LimitType> TYPE = Key.of(
                        "type", Types.choice(LimitType.values()), "What events are counted by.")
                .rule("must be set");
        private static final Key<Integer> QPS =
                Key.of("qps", Types.integer(1, 1_000_000), "Events a second.").rule("must be set");
        private static final Key<Integer> BURST =
                Key.of("burst", Types.integer(1, 1_000_000), "Events at once.").rule("must be set");
        private static final Key<Integer> CACHE = Key.of(
                        "cacheSize", Types.integer(1, 1_000_000), "How many counters are kept.")
                .or(4096);
        private static final Section<EventLimit> SECTION = Section.named(
                        "experimental.admission.eventRateLimit.limits[]",
                        "How many events are allowed.",
                        fields -> new EventLimit(
                                fields.spot(), fields.get(TYPE), fields.get(QPS), fields.get(BURST), fields.get(CACHE)))
                .keys(TYPE, QPS, BURST, CACHE)
                .build();
    }

    private record RateLimit(Value<Boolean> enabled, Items<EventLimit> limits) {}

    private static final String PLACE = "experimental.admission";
    private static final Key<Value<Boolean>> PULL =
            Web.toggle(PLACE, "alwaysPullImages", false, "Whether images are pulled, with credentials, for every pod.");
    private static final Key<Value<Boolean>> OWNERS = Web.toggle(
            PLACE,
            "ownerReferencesPermissionEnforcement",
            false,
            "Whether only those who may delete an object may change its owners.");
    private static final Key<Boolean> LIMITED =
            Key.of("enabled", Types.bool(), "Whether events are limited.").or(true);
    private static final Key<List<EventLimit>> LIMITS = Key.of(
                    "limits", Types.sections(EventLimit.SECTION), "How many events are allowed.")
            .orInWords("250 a second by namespace, 50 a second by user");
    private static final Key<RateLimit> RATE_LIMIT = Key.of(
            "eventRateLimit",
            Types.section(Section.named(
                            PLACE + ".eventRateLimit",
                            "A limit of events, so that they cannot fill etcd.",
                            fields -> new RateLimit(fields.get(LIMITED), fields.items(LIMITS)))
                    .keys(LIMITED, LIMITS)
                    .build()),
            "Limit of events.");
    private static final Section<Admission> SECTION = Section.named(
                    PLACE, "Admission plugins beyond those that Kubernetes enables by itself.", Admission::read)
            .keys(PULL, OWNERS, RATE_LIMIT)
            .retired(RetiredKeys.ADMISSION)
            .build();
    static final Key<Admission> KEY = Key.of("admission", Types.section(SECTION), "Further admission plugins.");

    private static Admission read(Fields fields) {
        RateLimit rateLimit = fields.section(RATE_LIMIT);
        return new Admission(fields.section(PULL), fields.section(OWNERS), rateLimit.enabled, rateLimit.limits);
    }
}
