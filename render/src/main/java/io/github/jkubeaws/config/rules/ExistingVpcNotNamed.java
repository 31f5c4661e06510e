package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Network;
import io.github.jkubeaws.config.model.Reference;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.yaml.Spot;
import java.util.List;
import java.util.stream.Stream;

/** What exists already in a VPC is used only together with that VPC. */
final class ExistingVpcNotNamed implements ConfigRule {

    @Override
    public String id() {
        return "existing-vpc-not-named";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Network network = config.network();
        if (network.hasExistingVpc()) {
            return Stream.of();
        }
        List<Spot> parts = Stream.concat(
                        spot(network.internetGateway()),
                        network.subnets().stream().flatMap(ExistingVpcNotNamed::parts))
                .toList();
        if (parts.isEmpty()) {
            return Stream.of();
        }
        String more = parts.size() == 1
                ? " names a part"
                : " and %d more setting%s name parts".formatted(parts.size() - 1, parts.size() == 2 ? "" : "s");
        return Stream.of(Finding.error(
                        parts.get(0),
                        "'" + parts.get(0).path() + "'" + more + " of an existing VPC, and 'vpc' is not set")
                .why("without vpc a new VPC would be made, to which nothing of an existing one belongs")
                .fix("write 'vpc: {id: vpc-…}' at the top of the file"));
    }

    private static Stream<Spot> parts(Subnet subnet) {
        Stream<Spot> itself =
                subnet.idFromFn().isWritten() ? Stream.of(subnet.idFromFn().spot()) : spot(subnet.reference());
        return Stream.of(
                        itself,
                        spot(subnet.routeTable()),
                        spot(subnet.natGateway().gateway()))
                .flatMap(spots -> spots);
    }

    private static Stream<Spot> spot(Reference reference) {
        return Stream.of(reference.id(), reference.idFromStackOutput())
                .filter(value -> value.given().isPresent())
                .map(value -> value.spot())
                .limit(1);
    }
}
