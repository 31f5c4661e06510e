package io.github.jkubeaws.config.rules;

import java.util.List;

/** Rules of the VPC, subnets, and the addresses of pods and services. */
final class NetworkRules {
    static final List<ConfigRule> ALL = List.of(
            new AddressBlocksOverlap(),
            new AddressBlockReserved(),
            new AddressBlockPublic(),
            new DockerBridgeAddresses(),
            new BlockSizeOutsideAwsBounds(),
            new PodCidrSize(),
            new PodAddressesRunOut(),
            new ServiceCidrSize(),
            new DnsServiceIpOutsideServices(),
            new DnsServiceIpReserved(),
            new AvailabilityZoneMissing(),
            new ZoneOutsideRegion(),
            new SingleSubnetSettingWithSubnets(),
            new SubnetCidrMissing(),
            new SubnetOutsideVpc(),
            new SubnetsOverlap(),
            new SubnetNameTaken(),
            new SubnetNameUnknown(),
            new SubnetNamedTwice(),
            new SubnetTooSmall(),
            new DefaultSubnetsMissing(),
            new LoadBalancerSubnetsShareZone(),
            new PrivateAndPublicSubnetsMixed(),
            new InternetGatewayMissing(),
            new InternetGatewayUnused(),
            new ExistingVpcNotNamed(),
            new ExistingVpcWithoutCidr(),
            new ExistingIdGivenTwice(),
            new NatGatewayAndElasticIp(),
            new NatGatewayWithoutPublicSubnet(),
            new ElasticIpTakenTwice(),
            new RoutingSettingWithoutEffect(),
            new ControllerIpOutsideSubnet(),
            new ControllerIpNotUsable());

    private NetworkRules() {}
}
