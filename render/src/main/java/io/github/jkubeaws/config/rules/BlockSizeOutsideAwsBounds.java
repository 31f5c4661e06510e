package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A VPC, and each subnet of it, has the size that AWS allows: /16 to /28. */
final class BlockSizeOutsideAwsBounds implements ConfigRule {
    /** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html. */
    private static final int LARGEST = 16;

    private static final int SMALLEST = 28;

    @Override
    public String id() {
        return "block-size-outside-aws-bounds";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Cidr> vpc = config.network().vpcCidr();
        Stream<Finding> ofVpc = vpc.effective().stream()
                .filter(block -> block.prefix() < LARGEST || block.prefix() > SMALLEST)
                .map(block -> finding(
                        "vpcCIDR",
                        vpc,
                        block,
                        "write " + block.first() + "/" + (block.prefix() < LARGEST ? LARGEST : SMALLEST)));
        Stream<Finding> ofSubnets = Subnets.of(config).managed().flatMap(subnet -> ofSubnet(subnet, vpc));
        return Stream.concat(ofVpc, ofSubnets);
    }

    /** A block that the VPC does not even contain is another rule's. */
    private static Stream<Finding> ofSubnet(Subnet subnet, Value<Cidr> vpc) {
        Value<Cidr> written = subnet.instanceCidr();
        return written.given().stream()
                .filter(block -> block.prefix() > SMALLEST || (block.prefix() < LARGEST && isInside(block, vpc)))
                .map(block -> finding(
                        Subnets.called(subnet),
                        written,
                        block,
                        "write a block of /16 to /28, for example /24 with 251 usable addresses"));
    }

    private static boolean isInside(Cidr block, Value<Cidr> vpc) {
        return vpc.effective().filter(outer -> outer.contains(block)).isPresent();
    }

    private static Finding finding(String what, Value<Cidr> value, Cidr block, String fix) {
        String size = block.prefix() < LARGEST ? "larger than /16" : "smaller than /28";
        return Finding.error(value.spot(), what + ' ' + block + " is " + size)
                .why("AWS takes VPCs and subnets of /16 (65536 addresses) to /28 (16 addresses)")
                .fix(fix);
    }
}
