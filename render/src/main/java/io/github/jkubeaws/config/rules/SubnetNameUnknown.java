package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.SubnetName;
import io.github.jkubeaws.problem.Nearest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every subnet that is named anywhere is there. */
final class SubnetNameUnknown implements ConfigRule {
    private static final int SHOWN = 12;

    @Override
    public String id() {
        return "subnet-name-unknown";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        if (!subnets.areKnown()) {
            return Stream.of();
        }
        return references(config).flatMap(reference -> check(reference, subnets));
    }

    static Stream<SubnetName> references(ClusterConfig config) {
        return lists(config).flatMap(List::stream);
    }

    /** Returns every list of names: of machines, of load balancers. */
    static Stream<List<SubnetName>> lists(ClusterConfig config) {
        return Stream.of(
                        MachineGroup.all(config).stream()
                                .map(group -> group.subnets().list()),
                        Stream.of(config.controller().loadBalancerSubnets().list()),
                        config.endpoints().apiEndpoints().stream()
                                .map(endpoint ->
                                        endpoint.loadBalancer().subnets().list()))
                .flatMap(lists -> lists);
    }

    private static Stream<Finding> check(SubnetName reference, Subnets subnets) {
        if (reference.name().isAbsent()) {
            return Stream.of(
                    Finding.error(reference.spot(), "'" + reference.spot().path() + "' has no name")
                            .fix("write the name of a subnet; " + known(subnets.names())));
        }
        return reference.name().given().stream()
                .filter(name -> subnets.named(name).isEmpty())
                .map(name -> Finding.error(reference.name().spot(), "there is no subnet named '" + name + "'")
                        .fix(Nearest.to(name, subnets.names())
                                        .map(near -> "did you mean '" + near + "'? ")
                                        .orElse("")
                                + known(subnets.names())));
    }

    private static String known(Set<String> names) {
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return names.stream().sorted().limit(SHOWN).collect(Collectors.joining(", ", "subnets: ", more));
    }
}
