package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NatGateway;
import io.github.jkubeaws.config.model.Subnet;
import java.util.stream.Stream;

/** A NAT gateway that exists already has its address; only one that is to be created takes an Elastic IP. */
final class NatGatewayAndElasticIp implements ConfigRule {

    @Override
    public String id() {
        return "nat-gateway-and-elastic-ip";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.network().subnets().stream()
                .map(Subnet::natGateway)
                .filter(gateway -> gateway.eipAllocationId().given().isPresent()
                        && gateway.gateway().isWritten())
                .map(NatGatewayAndElasticIp::finding);
    }

    private static Finding finding(NatGateway gateway) {
        return Finding.error(
                        gateway.eipAllocationId().spot(),
                        "an existing NAT gateway and an Elastic IP for a new one are both set")
                .why("a NAT gateway that exists keeps the address it has")
                .fix("remove eipAllocationId to use the existing gateway, or the gateway's id to have a new one made");
    }
}
