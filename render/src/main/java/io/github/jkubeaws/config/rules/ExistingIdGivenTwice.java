package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Network;
import io.github.jkubeaws.config.model.Reference;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Stream;

/** A thing that exists already is named in one way only. */
final class ExistingIdGivenTwice implements ConfigRule {

    @Override
    public String id() {
        return "existing-id-given-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Network network = config.network();
        return Stream.of(
                        twice(Stream.of(
                                network.oldNames().vpcId(),
                                network.vpc().id(),
                                network.vpc().idFromStackOutput())),
                        twice(Stream.of(
                                network.oldNames().internetGatewayId(),
                                network.internetGateway().id(),
                                network.internetGateway().idFromStackOutput())),
                        network.subnets().stream().flatMap(ExistingIdGivenTwice::check),
                        config.endpoints().apiEndpoints().stream()
                                .map(ApiEndpoint::loadBalancer)
                                .flatMap(balancer -> twice(ways(balancer.reference()))))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> check(Subnet subnet) {
        return Stream.of(
                        twice(Stream.concat(ways(subnet.reference()), Stream.of(subnet.idFromFn()))),
                        twice(ways(subnet.routeTable())),
                        twice(ways(subnet.natGateway().gateway())))
                .flatMap(findings -> findings);
    }

    private static Stream<Value<String>> ways(Reference reference) {
        return Stream.of(reference.id(), reference.idFromStackOutput());
    }

    private static Stream<Finding> twice(Stream<Value<String>> ways) {
        List<Value<String>> written =
                ways.filter(value -> value.given().isPresent()).distinct().toList();
        if (written.size() < 2) {
            return Stream.of();
        }
        Value<String> first = written.get(0);
        Value<String> second = written.get(1);
        return Stream.of(Finding.error(
                        second.spot(),
                        "'%s' and '%s' name the same thing"
                                .formatted(first.spot().path(), second.spot().path()))
                .why("'%s' stands at line %d; which of the two holds would be a guess"
                        .formatted(first.spot().path(), first.spot().line()))
                .fix("keep one of the two"));
    }
}
