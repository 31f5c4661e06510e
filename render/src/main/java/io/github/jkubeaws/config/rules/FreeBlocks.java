package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blocks of the VPC that no subnet takes, for examples in remedies. Each size is searched once for a file. */
final class FreeBlocks {
    private final Optional<Cidr> vpc;
    private final List<Cidr> taken;
    private final Map<Integer, Optional<Cidr>> found = new HashMap<>();

    private FreeBlocks(Optional<Cidr> vpc, List<Cidr> taken) {
        this.vpc = vpc;
        this.taken = taken;
    }

    /** What reaches beyond the VPC takes nothing: it has to go. */
    static FreeBlocks of(ClusterConfig config, Subnets subnets) {
        Optional<Cidr> vpc = config.network().vpcCidr().effective();
        List<Cidr> taken = subnets.all().stream()
                .flatMap(subnet -> subnet.instanceCidr().effective().stream())
                .filter(block -> vpc.filter(outer -> outer.contains(block)).isPresent())
                .toList();
        return new FreeBlocks(vpc, taken);
    }

    /** Returns a block of that prefix. */
    Optional<Cidr> first(int length) {
        return found.computeIfAbsent(length, key -> vpc.flatMap(outer -> outer.firstFree(key, taken)));
    }

    /** Returns a block of the usual size, or a placeholder. */
    String example() {
        return first(24).map(Cidr::toString).orElse("…");
    }
}
