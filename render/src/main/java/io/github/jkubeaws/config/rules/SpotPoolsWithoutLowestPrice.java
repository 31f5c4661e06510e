package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.MixedInstances;
import java.util.stream.Stream;

/** A number of spot pools is set for the one strategy that has it. */
final class SpotPoolsWithoutLowestPrice implements ConfigRule {

    @Override
    public String id() {
        return "spot-pools-without-lowest-price";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .map(pool -> pool.size().autoScalingGroup().mixedInstances())
                .filter(mix -> mix.spotInstancePools()
                        .given()
                        .filter(pools -> pools > 0)
                        .isPresent())
                .filter(mix -> mix.spotAllocationStrategy()
                        .effective()
                        .filter(strategy -> strategy != MixedInstances.SpotStrategy.LOWEST_PRICE)
                        .isPresent())
                .map(mix -> Finding.error(
                                mix.spotInstancePools().spot(),
                                "spotInstancePools is %d, and spotAllocationStrategy is '%s'"
                                        .formatted(
                                                mix.spotInstancePools().given().orElseThrow(),
                                                mix.spotAllocationStrategy()
                                                        .effective()
                                                        .orElseThrow()
                                                        .word()))
                        .why("only 'lowest-price' spreads over a number of pools; Auto Scaling refuses it otherwise")
                        .fix("remove spotInstancePools, or write spotAllocationStrategy: lowest-price"));
    }
}
