package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Network;
import java.util.stream.Stream;

/** An internet gateway is named where a route to it is made. */
final class InternetGatewayUnused implements ConfigRule {

    @Override
    public String id() {
        return "internet-gateway-unused";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Network network = config.network();
        Subnets subnets = Subnets.of(config);
        boolean inDoubt = !subnets.areKnown() || !network.hasExistingVpc();
        if (!network.internetGateway().isWritten()
                || inDoubt
                || subnets.all().stream().anyMatch(InternetGatewayMissing::needsRoute)) {
            return Stream.of();
        }
        boolean anyPublic = !subnets.ofKind(false).isEmpty();
        String why = anyPublic
                ? "every public subnet exists already or has an existing route table, and those are never changed"
                : "every subnet is private";
        return Stream.of(Finding.error(
                        network.internetGateway().spot(), "the internet gateway that is set would be used by no subnet")
                .why(why)
                .fix("remove " + network.internetGateway().spot().path()
                        + (anyPublic ? "; see to it that the existing route tables have a route to the gateway" : "")));
    }
}
