package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The VPC, pods and services stay out of blocks that every host, or AWS itself, uses for something else. */
final class AddressBlockReserved implements ConfigRule {
    /** RFC 6890 section 2.2.2, and what AWS refuses: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html. */
    private static final Map<String, String> RESERVED = new TreeMap<>(Map.of(
            "0.0.0.0/8", "which means 'this network'",
            "127.0.0.0/8", "in which every host talks to itself",
            "169.254.0.0/16", "where instances find their metadata and AWS its time and DNS servers",
            "224.0.0.0/4", "which is for multicast",
            "240.0.0.0/4", "which no router forwards"));

    @Override
    public String id() {
        return "address-block-reserved";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return NamedBlock.all(config.network()).flatMap(AddressBlockReserved::check);
    }

    private static Stream<Finding> check(NamedBlock named) {
        return RESERVED.entrySet().stream()
                .filter(reserved -> Cidr.of(reserved.getKey()).overlaps(named.block()))
                .limit(1)
                .map(reserved -> Finding.error(
                                named.value().spot(),
                                named + " overlaps with " + reserved.getKey() + ", " + reserved.getValue())
                        .fix("write a private block, for example " + named.key() + ": " + example(named.key())));
    }

    static boolean isFree(Cidr block) {
        return RESERVED.keySet().stream().map(Cidr::of).noneMatch(block::overlaps);
    }

    static String example(String key) {
        return switch (key) {
            case "podCIDR" -> "10.2.0.0/16";
            case "serviceCIDR" -> "10.3.0.0/24";
            default -> "10.0.0.0/16";
        };
    }
}
