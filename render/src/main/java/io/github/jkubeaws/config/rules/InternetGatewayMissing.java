package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Network;
import io.github.jkubeaws.config.model.Subnet;
import java.util.stream.Stream;

/** A public subnet that is to be created in an existing VPC gets its route to the VPC's internet gateway. */
final class InternetGatewayMissing implements ConfigRule {

    @Override
    public String id() {
        return "internet-gateway-missing";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Network network = config.network();
        if (!network.hasExistingVpc() || network.internetGateway().isWritten()) {
            return Stream.of();
        }
        return Subnets.of(config)
                .managed()
                .filter(InternetGatewayMissing::needsRoute)
                .limit(1)
                .map(subnet -> finding(network, subnet));
    }

    static boolean needsRoute(Subnet subnet) {
        return !subnet.isExisting()
                && subnet.isPrivate().is(false)
                && !subnet.routeTable().isWritten();
    }

    private static Finding finding(Network network, Subnet subnet) {
        String vpc = network.vpc().id().given().orElse("of the VPC");
        return Finding.error(
                        network.vpc().spot(),
                        "the existing VPC's internet gateway is not set, and public " + Subnets.called(subnet)
                                + " needs a route to it")
                .why("a VPC has one internet gateway at most; it exists already, or must be made outside")
                .fix(
                        "write 'internetGateway: {id: igw-…}'; its id: aws ec2 describe-internet-gateways --filters Name=attachment.vpc-id,Values="
                                + vpc)
                .fix("or give the subnet a route table that has the route: 'routeTable: {id: rtb-…}'");
    }
}
