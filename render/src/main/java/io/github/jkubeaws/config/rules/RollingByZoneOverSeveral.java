package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.model.RollingStrategy;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pools that are rolled zone by zone lie in one zone each. */
final class RollingByZoneOverSeveral implements ConfigRule {

    @Override
    public String id() {
        return "rolling-by-zone-over-several";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<RollingStrategy> common = config.worker().nodePoolRollingStrategy();
        Subnets subnets = Subnets.of(config);
        return config.worker().nodePools().stream()
                .filter(pool -> strategy(pool, common).is(RollingStrategy.AVAILABILITY_ZONE))
                .flatMap(pool -> check(pool, strategy(pool, common), subnets));
    }

    private static Value<RollingStrategy> strategy(NodePool pool, Value<RollingStrategy> common) {
        return pool.size().nodePoolRollingStrategy().orElse(common);
    }

    private static Stream<Finding> check(NodePool pool, Value<RollingStrategy> strategy, Subnets subnets) {
        Set<String> zones = subnets.of(MachineGroup.pool(pool)).stream()
                .flatMap(subnet -> subnet.availabilityZone().given().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (zones.size() < 2) {
            return Stream.of();
        }
        Spot spot = pool.machines().subnets().isWritten()
                ? pool.machines().subnets().spot()
                : pool.size().nodePoolRollingStrategy().isWritten() ? strategy.spot() : pool.spot();
        return Stream.of(Finding.error(
                        spot,
                        "%s lies in %s, and is to be rolled zone by zone"
                                .formatted(pool.spot().path(), String.join(", ", zones)))
                .why("with 'AvailabilityZone' (line %d) a pool is rolled as a whole when the turn of its zone comes"
                        .formatted(strategy.spot().line()))
                .fix("name subnets of one zone in the pool, and make a pool for each zone")
                .fix("or write nodePoolRollingStrategy: Sequential"));
    }
}
