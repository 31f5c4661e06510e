package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.Ip4;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The address of the internal API load balancer lies in the first controller subnet. */
final class ControllerIpOutsideSubnet implements ConfigRule {

    @Override
    public String id() {
        return "controller-ip-outside-subnet";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Optional<Ip4> address = config.network().controllerIp().given();
        List<Subnet> chosen = Subnets.of(config).of(MachineGroup.controllers(config));
        if (address.isEmpty() || chosen.isEmpty()) {
            return Stream.of();
        }
        Subnet first = chosen.get(0);
        return first.instanceCidr().effective().stream()
                .filter(block -> !block.contains(address.get()))
                .map(block -> finding(config, first, block, address.get()));
    }

    private static Finding finding(ClusterConfig config, Subnet first, Cidr block, Ip4 address) {
        return Finding.error(
                        config.network().controllerIp().spot(),
                        "controllerIP %s is outside the first controller subnet, '%s' %s"
                                .formatted(address, first.name().effective().orElse("?"), block))
                .why(
                        "the internal load balancer of the API has an address in every controller subnet; this is the first one")
                .fix("write controllerIP: "
                        + block.at(
                                ControllerIpNotUsable.DEFAULT < block.size() - 1 ? ControllerIpNotUsable.DEFAULT : 10)
                        + ", or remove the line");
    }
}
