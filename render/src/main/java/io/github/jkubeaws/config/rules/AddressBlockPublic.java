package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import java.util.List;
import java.util.stream.Stream;

/** The VPC, pods and services take addresses that belong to nobody on the internet. */
final class AddressBlockPublic implements ConfigRule {
    /** RFC 1918; RFC 6598 and RFC 2544 are shared, but never routed on the internet. */
    private static final List<Cidr> PRIVATE = List.of(
            Cidr.of("10.0.0.0/8"),
            Cidr.of("172.16.0.0/12"),
            Cidr.of("192.168.0.0/16"),
            Cidr.of("100.64.0.0/10"),
            Cidr.of("198.18.0.0/15"));

    @Override
    public String id() {
        return "address-block-public";
    }

    /** No block larger than /8 is private; where one is written, its size is the problem and another rule's. */
    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return NamedBlock.all(config.network())
                .filter(named -> named.block().prefix() >= 8)
                .filter(named -> PRIVATE.stream().noneMatch(block -> block.contains(named.block())))
                .filter(named -> AddressBlockReserved.isFree(named.block()))
                .map(named -> Finding.warning(
                                named.value().spot(), named + " has addresses that belong to somebody on the internet")
                        .why("nodes and pods cannot reach the real owners of these addresses")
                        .fix("unless they are yours, write a private block, for example " + named.key() + ": "
                                + AddressBlockReserved.example(named.key())));
    }
}
