package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * The bounds of an auto scaling group, and what it may start.
 *
 * @param spot where it stands
 * @param minSize the least number of instances
 * @param maxSize the largest number of instances
 * @param rollingUpdateMinInstancesInService how many stay in service while the group is rolled
 * @param mixedInstances on-demand and spot instances of several types
 */
public record AutoScalingGroup(
        Spot spot,
        Value<Integer> minSize,
        Value<Integer> maxSize,
        Value<Integer> rollingUpdateMinInstancesInService,
        MixedInstances mixedInstances) {
    private static final Key<Integer> MIN = Key.of("minSize", Types.integer(0, 10_000), "Least number of instances.")
            .orInWords("count")
            .rule("not above maxSize; not with count");
    private static final Key<Integer> MAX = Key.of("maxSize", Types.integer(0, 10_000), "Largest number of instances.")
            .orInWords("count")
            .rule("not with count");
    private static final Key<Integer> IN_SERVICE = Key.of(
                    "rollingUpdateMinInstancesInService",
                    Types.integer(0, 10_000),
                    "How many stay in service while the group is rolled.")
            .orInWords("maxSize - 1")
            .rule("below maxSize");
    private static final Key<MixedInstances> MIXED = Key.of(
            "mixedInstances", Types.section(MixedInstances.SECTION), "On-demand and spot instances of several types.");

    static final Section<AutoScalingGroup> CONTROLLER = Section.named(
                    "controller.autoScalingGroup",
                    "Bounds of the controllers' auto scaling group.",
                    fields -> read(fields, false))
            .keys(MIN, MAX, IN_SERVICE)
            .build();
    static final Section<AutoScalingGroup> POOL = Section.named(
                    "worker.nodePools[].autoScalingGroup",
                    "Bounds of the pool's auto scaling group.",
                    fields -> read(fields, true))
            .keys(MIN, MAX, IN_SERVICE, MIXED)
            .build();

    private static AutoScalingGroup read(Fields fields, boolean mixed) {
        return new AutoScalingGroup(
                fields.spot(),
                fields.get(MIN),
                fields.get(MAX),
                fields.get(IN_SERVICE),
                mixed ? fields.section(MIXED) : MixedInstances.none(fields.spot()));
    }
}
