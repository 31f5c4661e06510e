package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.model.Subnet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which subnets a pool's nodes run: those that it names, or all that fit. Made once for a file. */
final class PoolSubnets {
    private final List<Subnet> all;
    private final Map<String, Subnet> byName = new HashMap<>();

    private PoolSubnets(List<Subnet> all) {
        this.all = all;
    }

    static PoolSubnets of(ClusterConfig config) {
        PoolSubnets subnets = new PoolSubnets(config.subnets());
        subnets.all.forEach(
                subnet -> subnet.name().effective().ifPresent(name -> subnets.byName.putIfAbsent(name, subnet)));
        return subnets;
    }

    /** Returns those of one pool; names that no subnet has are left out. */
    Stream<Subnet> of(NodePool pool) {
        if (!pool.machines().subnets().isKnown()) {
            return Stream.of();
        }
        if (pool.machines().subnets().isEmpty()) {
            Optional<Boolean> wanted = pool.placement().isPrivate().effective();
            return all.stream().filter(subnet -> subnet.isPrivate().effective().equals(wanted));
        }
        return pool.machines().subnets().stream()
                .flatMap(reference -> reference.name().given().stream())
                .flatMap(name -> Optional.ofNullable(byName.get(name)).stream());
    }
}
