package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.yaml.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pool that cluster-autoscaler scales spans several zones, so AWS and not the autoscaler chooses the zone. */
final class AutoscaledPoolOverSeveralZones implements ConfigRule {

    @Override
    public String id() {
        return "autoscaled-pool-over-several-zones";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Map<String, Subnet> byName = new HashMap<>();
        Map<Boolean, Set<String>> byDefault = Map.of(true, new TreeSet<>(), false, new TreeSet<>());
        for (Subnet subnet : config.subnets()) {
            subnet.name().effective().ifPresent(name -> byName.putIfAbsent(name, subnet));
            subnet.isPrivate()
                    .effective()
                    .ifPresent(kind -> zonesOf(byDefault, kind).addAll(zone(subnet)));
        }
        return config.worker().nodePools().stream()
                .filter(pool -> pool.size().clusterAutoscaler().is(true))
                .flatMap(pool -> check(pool, zones(pool, byName, byDefault)));
    }

    private static Set<String> zones(NodePool pool, Map<String, Subnet> byName, Map<Boolean, Set<String>> byDefault) {
        if (pool.machines().subnets().isEmpty()) {
            return zonesOf(byDefault, pool.placement().isPrivate().is(true));
        }
        return pool.machines().subnets().stream()
                .flatMap(reference -> reference.name().given().stream())
                .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                .flatMap(subnet -> zone(subnet).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> zonesOf(Map<Boolean, Set<String>> byDefault, boolean isPrivate) {
        return byDefault.getOrDefault(isPrivate, Set.of());
    }

    private static List<String> zone(Subnet subnet) {
        return subnet.availabilityZone().given().stream().toList();
    }

    private static Stream<Finding> check(NodePool pool, Set<String> zones) {
        if (zones.size() < 2) {
            return Stream.of();
        }
        Value<String> name = pool.name();
        String who = name.given().map(given -> "pool '" + given + "'").orElse("a pool");
        return Stream.of(Finding.warning(
                        pool.size().clusterAutoscaler().spot(),
                        who + " is scaled by cluster-autoscaler over " + zones.size() + " zones: "
                                + String.join(", ", zones))
                .why(
                        "AWS chooses the zone of a new node; a pod that needs another one, for its volume, goes on waiting")
                .fix("make a pool for each zone, each with subnets of that zone only"));
    }
}
