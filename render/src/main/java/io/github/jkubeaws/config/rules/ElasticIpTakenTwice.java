package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each NAT gateway that is to be created has an Elastic IP of its own, and each zone one such gateway. */
final class ElasticIpTakenTwice implements ConfigRule {

    @Override
    public String id() {
        return "elastic-ip-taken-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Map<String, Subnet> byIp = new HashMap<>();
        Map<String, Subnet> byZone = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Subnet subnet : Subnets.of(config).all()) {
            if (NatGatewayWithoutPublicSubnet.needsNewGateway(subnet)
                    && subnet.natGateway().eipAllocationId().given().isPresent()
                    && subnet.availabilityZone().given().isPresent()) {
                Subnet sameIp = byIp.putIfAbsent(ip(subnet), subnet);
                Subnet sameZone = byZone.putIfAbsent(zone(subnet), subnet);
                if (sameIp != null && !zone(sameIp).equals(zone(subnet))) {
                    findings.add(otherZone(subnet, sameIp));
                } else if (sameZone != null && !ip(sameZone).equals(ip(subnet))) {
                    findings.add(otherIp(subnet, sameZone));
                }
            }
        }
        return findings.stream();
    }

    private static String ip(Subnet subnet) {
        return subnet.natGateway().eipAllocationId().given().orElseThrow();
    }

    private static String zone(Subnet subnet) {
        return subnet.availabilityZone().given().orElseThrow();
    }

    private static Finding otherZone(Subnet subnet, Subnet earlier) {
        return Finding.error(
                        subnet.natGateway().eipAllocationId().spot(),
                        "'%s' is the address of the NAT gateway in %s already".formatted(ip(subnet), zone(earlier)))
                .why("each zone has a NAT gateway of its own, and an Elastic IP belongs to one gateway")
                .fix("write another allocation for " + zone(subnet) + ", or remove eipAllocationId to have one made");
    }

    private static Finding otherIp(Subnet subnet, Subnet earlier) {
        return Finding.error(
                        subnet.natGateway().eipAllocationId().spot(),
                        "the NAT gateway in %s has two addresses: '%s' and '%s'"
                                .formatted(zone(subnet), ip(earlier), ip(subnet)))
                .why("the private subnets of a zone share one NAT gateway")
                .fix("write eipAllocationId: " + ip(earlier) + " here too, or remove it");
    }
}
