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
import java.util.Optional;

/**
 * On-demand and spot instances of several types in one group.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html
 *
 * @param spot where it stands
 * @param enabled whether it is used
 * @param onDemandAllocationStrategy how on-demand types are chosen
 * @param onDemandBaseCapacity how many instances are on-demand before spot begins
 * @param onDemandPercentageAboveBaseCapacity how many in a hundred above that are on-demand
 * @param spotAllocationStrategy how spot types are chosen
 * @param spotInstancePools over how many pools {@code lowest-price} spreads
 * @param spotMaxPrice the most to pay an hour; empty is the on-demand price
 * @param instanceTypes the types, best first
 */
public record MixedInstances(
        Spot spot,
        Value<Boolean> enabled,
        Value<OnDemand> onDemandAllocationStrategy,
        Value<Integer> onDemandBaseCapacity,
        Value<Integer> onDemandPercentageAboveBaseCapacity,
        Value<SpotStrategy> spotAllocationStrategy,
        Value<Integer> spotInstancePools,
        Value<String> spotMaxPrice,
        Items<Value<String>> instanceTypes) {

    /** How on-demand types are chosen. */
    public enum OnDemand implements Choice {
        /** In the order of the list. */
        PRIORITIZED("prioritized"),
        /** The cheapest. */
        LOWEST_PRICE("lowest-price");

        private final String word;

        OnDemand(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** How spot types are chosen. */
    public enum SpotStrategy implements Choice {
        /** Cheap among those least likely to be interrupted; what AWS recommends. */
        PRICE_CAPACITY_OPTIMIZED("price-capacity-optimized"),
        /** Least likely to be interrupted. */
        CAPACITY_OPTIMIZED("capacity-optimized"),
        /** Least likely to be interrupted, in the order of the list where it makes no difference. */
        CAPACITY_OPTIMIZED_PRIORITIZED("capacity-optimized-prioritized"),
        /** The cheapest. */
        LOWEST_PRICE("lowest-price");

        private final String word;

        SpotStrategy(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    private static final Key<Boolean> ENABLED = Key.of("enabled", Types.bool(), "Whether the group mixes instances.")
            .or(false);
    private static final Key<OnDemand> ON_DEMAND = Key.of(
                    "onDemandAllocationStrategy", Types.choice(OnDemand.values()), "How on-demand types are chosen.")
            .or(OnDemand.PRIORITIZED);
    private static final Key<Integer> BASE = Key.of(
                    "onDemandBaseCapacity", Types.integer(0, 10_000), "On-demand instances before spot begins.")
            .or(0);
    private static final Key<Integer> PERCENTAGE = Key.of(
                    "onDemandPercentageAboveBaseCapacity",
                    Types.integer(0, 100),
                    "How many in a hundred above the base are on-demand.")
            .or(100);
    private static final Key<SpotStrategy> STRATEGY = Key.of(
                    "spotAllocationStrategy", Types.choice(SpotStrategy.values()), "How spot types are chosen.")
            .or(SpotStrategy.PRICE_CAPACITY_OPTIMIZED);
    private static final Key<Integer> POOLS = Key.of(
                    "spotInstancePools", Types.integer(0, 20), "Over how many spot pools lowest-price spreads.")
            .orInWords("2 with lowest-price")
            .rule("only with spotAllocationStrategy lowest-price");
    private static final Key<String> MAX_PRICE = Key.of(
                    "spotMaxPrice",
                    Types.text("a price an hour in quotes such as \"0.06\"", "\\d{1,5}(\\.\\d{1,5})?"),
                    "Most to pay for a spot instance an hour, in US dollars.")
            .orInWords("the on-demand price");
    private static final Key<List<Value<String>>> TYPES = Key.of(
                    "instanceTypes", Types.list(Kinds.instanceType()), "Types that the group may start, best first.")
            .rule("at least one when enabled, no type twice, one processor architecture");

    static final Section<MixedInstances> SECTION = Section.named(
                    "worker.nodePools[].autoScalingGroup.mixedInstances",
                    "On-demand and spot instances of several types in one group.",
                    MixedInstances::read)
            .keys(ENABLED, ON_DEMAND, BASE, PERCENTAGE, STRATEGY, POOLS, MAX_PRICE, TYPES)
            .build();

    static MixedInstances none(Spot spot) {
        return new MixedInstances(
                spot,
                Value.absent(spot, Optional.of(false)),
                Value.absent(spot, Optional.empty()),
                Value.absent(spot, Optional.empty()),
                Value.absent(spot, Optional.empty()),
                Value.absent(spot, Optional.empty()),
                Value.absent(spot, Optional.empty()),
                Value.absent(spot, Optional.empty()),
                new Items<>(spot, Value.State.ABSENT, List.of()));
    }

    private static MixedInstances read(Fields fields) {
        return new MixedInstances(
                fields.spot(),
                fields.get(ENABLED),
                fields.get(ON_DEMAND),
                fields.get(BASE),
                fields.get(PERCENTAGE),
                fields.get(STRATEGY),
                fields.get(POOLS),
                fields.get(MAX_PRICE),
                fields.items(TYPES));
    }
}
