package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import java.util.stream.Stream;

/** Every subnet that is to be created has a block of addresses. */
final class SubnetCidrMissing implements ConfigRule {

    @Override
    public String id() {
        return "subnet-cidr-missing";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        String free = FreeBlocks.of(config, subnets)
                .first(24)
                .map(Cidr::toString)
                .orElse("a block inside vpcCIDR that no other subnet uses");
        return subnets.managed()
                .filter(subnet -> subnet.instanceCidr().isAbsent()
                        && subnet.instanceCidr().effective().isEmpty())
                .map(subnet -> Finding.error(subnet.spot(), Subnets.called(subnet) + " has no instanceCIDR")
                        .why(
                                "a subnet that is to be created needs a block of addresses; one that exists already needs its id")
                        .fix("write instanceCIDR: " + free + ", or id: subnet-… if it exists already"));
    }
}
