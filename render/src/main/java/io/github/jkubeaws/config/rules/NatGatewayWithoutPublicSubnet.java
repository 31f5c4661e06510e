package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A NAT gateway that is to be created for a private subnet finds a public subnet in the same zone to stand in. */
final class NatGatewayWithoutPublicSubnet implements ConfigRule {

    @Override
    public String id() {
        return "nat-gateway-without-public-subnet";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        if (!subnets.areKnown()) {
            return Stream.of();
        }
        Set<String> zones = subnets.ofKind(false).stream()
                .flatMap(subnet -> subnet.availabilityZone().effective().stream())
                .collect(Collectors.toSet());
        Map<String, Subnet> without = new LinkedHashMap<>();
        subnets.managed()
                .filter(NatGatewayWithoutPublicSubnet::needsNewGateway)
                .forEach(subnet -> subnet.availabilityZone()
                        .effective()
                        .filter(zone -> !zones.contains(zone))
                        .ifPresent(zone -> without.putIfAbsent(zone, subnet)));
        String free = FreeBlocks.of(config, subnets).example();
        boolean inDoubt = subnets.ofKind(false).stream()
                .anyMatch(each -> each.availabilityZone().isAbsent());
        return without.entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue(), free, inDoubt));
    }

    static boolean needsNewGateway(Subnet subnet) {
        return !subnet.isExisting()
                && subnet.isPrivate().is(true)
                && !subnet.routeTable().isWritten()
                && !subnet.natGateway().gateway().isWritten();
    }

    private static Finding finding(String zone, Subnet subnet, String free, boolean inDoubt) {
        Finding finding = Finding.error(
                subnet.spot(),
                "private %s needs a public subnet in %s for its NAT gateway, and there is none"
                        .formatted(Subnets.called(subnet), zone));
        if (inDoubt) {
            finding = finding.why("a public subnet without availabilityZone does not count: it may lie anywhere");
        }
        return finding.fix("add to subnets: '- {name: public-%s, availabilityZone: %s, instanceCIDR: %s}'"
                        .formatted(zone.charAt(zone.length() - 1), zone, free))
                .fix(
                        "or use what exists: 'natGateway: {id: nat-…}' or 'routeTable: {id: rtb-…}' in the private subnet");
    }
}
