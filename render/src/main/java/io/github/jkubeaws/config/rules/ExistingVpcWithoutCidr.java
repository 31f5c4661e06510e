package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Network;
import java.util.stream.Stream;

/** The addresses of an existing VPC are written, not assumed. */
final class ExistingVpcWithoutCidr implements ConfigRule {

    @Override
    public String id() {
        return "existing-vpc-without-cidr";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Network network = config.network();
        if (!network.hasExistingVpc() || network.vpcCidr().isWritten()) {
            return Stream.of();
        }
        String vpc = network.vpc().id().given().orElse("vpc-…");
        return Stream.of(Finding.warning(
                        network.vpc().spot(),
                        "vpcCIDR of the existing VPC is not set; %s, the default, is assumed"
                                .formatted(network.vpcCidr().effective().orElseThrow()))
                .why(
                        "a VPC keeps the addresses it was made with; security groups and the blocks of subnets, pods and services depend on them")
                .fix("write vpcCIDR: …, as shown by aws ec2 describe-vpcs --vpc-ids " + vpc
                        + " --query 'Vpcs[].CidrBlock'"));
    }
}
