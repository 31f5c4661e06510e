package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Every subnet that is to be created lies inside the VPC, from its first address to its last. */
final class SubnetOutsideVpc implements ConfigRule {

    @Override
    public String id() {
        return "subnet-outside-vpc";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Cidr> vpc = config.network().vpcCidr();
        if (vpc.effective().isEmpty()) {
            return Stream.of();
        }
        Cidr outer = vpc.effective().get();
        Subnets subnets = Subnets.of(config);
        FreeBlocks free = FreeBlocks.of(config, subnets);
        return subnets.managed()
                .flatMap(subnet -> subnet.instanceCidr().effective().stream()
                        .filter(block -> !outer.contains(block))
                        .map(block -> finding(subnet, block, vpc, fix(outer, block, free))));
    }

    private static Finding finding(Subnet subnet, Cidr block, Value<Cidr> vpc, String fix) {
        boolean byDefault = subnet.instanceCidr().isAbsent();
        Finding finding = Finding.error(
                (byDefault ? vpc : subnet.instanceCidr()).spot(),
                "instanceCIDR %s%s is outside vpcCIDR %s"
                        .formatted(
                                block,
                                byDefault ? " (the default)" : "",
                                vpc.effective().get()));
        boolean partly = block.overlaps(vpc.effective().get());
        return (partly
                        ? finding.why("it goes from %s to %s; only a part of that is in the VPC"
                                .formatted(block.first(), block.last()))
                        : finding)
                .fix(fix);
    }

    private static String fix(Cidr vpc, Cidr block, FreeBlocks blocks) {
        int length = Math.max(block.prefix(), Math.max(vpc.prefix(), 24));
        return blocks.first(length)
                .map(free ->
                        "write a block inside " + vpc + " that no other subnet uses, for example instanceCIDR: " + free)
                .orElse("free a block of /" + length + " in " + vpc + ", or choose a larger vpcCIDR");
    }
}
