package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.Ip4;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The internal API load balancer has the same place in every controller subnet, and AWS leaves that place free. */
final class ControllerIpNotUsable implements ConfigRule {
    /** The place that the load balancer has when controllerIP is not set. */
    static final long DEFAULT = 50;

    private static final long SUGGESTED = 10;

    /** Network, router, DNS, future use: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html. */
    private static final long RESERVED_AT_START = 4;

    /** Smaller blocks are another rule's. */
    private static final int SMALLEST = 28;

    @Override
    public String id() {
        return "controller-ip-not-usable";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        List<Subnet> chosen = Subnets.of(config).of(MachineGroup.controllers(config));
        Optional<Long> place = chosen.isEmpty() ? Optional.empty() : place(config, chosen.get(0));
        return place.stream()
                .flatMap(number -> chosen.stream()
                        .flatMap(subnet -> subnet.instanceCidr().effective().stream()
                                .filter(block -> block.prefix() <= SMALLEST && !isUsable(number, block))
                                .limit(1)
                                .map(block -> finding(config, chosen, subnet, number)))
                        .limit(1));
    }

    private static Optional<Long> place(ClusterConfig config, Subnet first) {
        Value<Ip4> address = config.network().controllerIp();
        if (address.isAbsent()) {
            return Optional.of(DEFAULT);
        }
        return first.instanceCidr()
                .effective()
                .flatMap(block -> address.given()
                        .filter(block::contains)
                        .map(ip -> ip.bits() - block.first().bits()));
    }

    private static boolean isUsable(long number, Cidr block) {
        return number >= RESERVED_AT_START && number < block.size() - 1;
    }

    private static Finding finding(ClusterConfig config, List<Subnet> chosen, Subnet subnet, long number) {
        Cidr block = subnet.instanceCidr().effective().orElseThrow();
        Value<Ip4> address = config.network().controllerIp();
        Spot spot = address.isWritten()
                ? address.spot()
                : subnet.instanceCidr().isWritten() ? subnet.instanceCidr().spot() : subnet.spot();
        String lack = number >= block.size() ? "does not have" : "keeps for AWS";
        Finding finding = Finding.error(
                        spot,
                        "the internal load balancer of the API needs address number %d of every controller subnet, which %s %s %s"
                                .formatted(number, Subnets.called(subnet), block, lack))
                .why("usable are numbers %d to %d: AWS keeps the first four and the last"
                        .formatted(RESERVED_AT_START, block.size() - 2));
        Optional<Cidr> first = chosen.get(0).instanceCidr().effective();
        return finding.fix(first.map(here -> "write controllerIP: " + here.at(SUGGESTED) + ", which is number "
                        + SUGGESTED + " and there in every subnet of /28 or larger")
                .orElse("write an instanceCIDR of /26 or larger"));
    }
}
