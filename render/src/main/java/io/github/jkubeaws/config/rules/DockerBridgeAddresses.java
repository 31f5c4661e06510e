package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import java.util.stream.Stream;

/** The VPC, pods and services stay out of the block that Docker gives to its bridge. */
final class DockerBridgeAddresses implements ConfigRule {
    /** See "Some AWS services use the 172.17.0.0/16": https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html. */
    private static final Cidr BRIDGE = Cidr.of("172.17.0.0/16");

    @Override
    public String id() {
        return "docker-bridge-addresses";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return NamedBlock.all(config.network())
                .filter(named -> named.block().overlaps(BRIDGE))
                .filter(named -> AddressBlockReserved.isFree(named.block()))
                .map(named -> Finding.warning(
                                named.value().spot(),
                                named + " overlaps with " + BRIDGE + ", where Docker puts its bridge")
                        .why("wherever Docker runs, addresses of that block are taken for containers of the same host;"
                                + " some AWS services use it too")
                        .fix("write a block that leaves it out, for example " + named.key() + ": "
                                + AddressBlockReserved.example(named.key())));
    }
}
