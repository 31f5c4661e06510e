package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subnets have an address for every machine that must run in them. */
final class SubnetTooSmall implements ConfigRule {
    /** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html. */
    private static final long RESERVED = 5;

    /** Smaller blocks are another rule's. */
    private static final int SMALLEST = 28;

    @Override
    public String id() {
        return "subnet-too-small";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (MachineGroup group : MachineGroup.all(config)) {
            List<Subnet> chosen = subnets.of(group);
            if (!chosen.isEmpty() && chosen.stream().allMatch(SubnetTooSmall::isMeasured)) {
                String names = chosen.stream()
                        .map(subnet -> subnet.name().effective().orElseThrow())
                        .sorted()
                        .collect(Collectors.joining(", "));
                demands.computeIfAbsent(names, key -> new Demand(key, chosen, new ArrayList<>()))
                        .groups
                        .add(group);
            }
        }
        return demands.values().stream().flatMap(SubnetTooSmall::check);
    }

    private static boolean isMeasured(Subnet subnet) {
        return subnet.instanceCidr()
                .effective()
                .filter(block -> block.prefix() <= SMALLEST)
                .isPresent();
    }

    /** Groups of machines that share all their subnets. */
    private record Demand(String names, List<Subnet> subnets, List<MachineGroup> groups) {

        NodeCount machines() {
            return groups.stream().map(MachineGroup::count).reduce(NodeCount.NONE, NodeCount::plus);
        }

        /** Returns how many addresses the internal load balancer of the API takes here. */
        long balancers() {
            return groups.stream().anyMatch(group -> group.path().equals("controller")) ? subnets.size() : 0;
        }

        String called() {
            return subnets.size() == 1
                    ? Subnets.called(subnets.get(0))
                    : "subnets " + Subnets.shown(List.of(names.split(", ")));
        }

        long room() {
            return subnets.stream()
                    .mapToLong(subnet ->
                            subnet.instanceCidr().effective().map(Cidr::size).orElse(0L) - RESERVED)
                    .sum();
        }
    }

    private static Stream<Finding> check(Demand demand) {
        long room = demand.room();
        long least = demand.machines().least() + demand.balancers();
        long most = demand.machines().most() + demand.balancers();
        Spot spot = demand.subnets.get(0).instanceCidr().spot();
        boolean one = demand.subnets.size() == 1;
        String fact = "%s %s %d usable addresses, and ".formatted(demand.called(), one ? "has" : "have", room);
        Finding finding;
        if (least > room) {
            finding = Finding.error(spot, fact + least + " are needed");
        } else if (most > room) {
            finding = Finding.warning(spot, fact + "scaling can lead to a need of " + most);
        } else {
            return Stream.of();
        }
        return Stream.of(finding.why(
                        "every machine takes one, the internal load balancer of the API one in each controller subnet;"
                                + " AWS keeps five of each subnet")
                .fix("write " + (one ? "a larger block" : "larger blocks") + ", or name more subnets in "
                        + sections(demand)));
    }

    private static String sections(Demand demand) {
        return Subnets.shown(demand.groups.stream().map(MachineGroup::path).toList());
    }
}
