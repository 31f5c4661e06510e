package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NatGateway;
import io.github.jkubeaws.config.model.Reference;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A NAT gateway or route table is named where it changes something. */
final class RoutingSettingWithoutEffect implements ConfigRule {

    @Override
    public String id() {
        return "routing-setting-without-effect";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        return subnets.all().stream().flatMap(subnet -> Stream.concat(natGateway(subnet), routeTable(subnet)));
    }

    private static Stream<Finding> natGateway(Subnet subnet) {
        NatGateway gateway = subnet.natGateway();
        String why = subnet.isExisting()
                ? "the subnet exists already, and its routes are not changed"
                : subnet.routeTable().isWritten()
                        ? "the route table exists already, and its routes are not changed"
                        : subnet.isPrivate().is(false)
                                ? "the subnet is public, and reaches the internet without it"
                                : "";
        return why.isEmpty()
                ? Stream.of()
                : Stream.of(gateway.gateway().id(), gateway.gateway().idFromStackOutput(), gateway.eipAllocationId())
                        .filter(value -> value.given().isPresent())
                        .limit(1)
                        .map(value -> finding(subnet, "natGateway", value, why));
    }

    private static Stream<Finding> routeTable(Subnet subnet) {
        Reference table = subnet.routeTable();
        return subnet.isExisting()
                ? Stream.of(table.id(), table.idFromStackOutput())
                        .filter(value -> value.given().isPresent())
                        .limit(1)
                        .map(value -> finding(
                                subnet,
                                "routeTable",
                                value,
                                "the subnet exists already, and keeps the route table it has"))
                : Stream.of();
    }

    private static Finding finding(Subnet subnet, String key, Value<String> value, String why) {
        return Finding.error(value.spot(), key + " of " + Subnets.called(subnet) + " would change nothing")
                .why(why)
                .fix("remove " + key + " from the subnet");
    }
}
