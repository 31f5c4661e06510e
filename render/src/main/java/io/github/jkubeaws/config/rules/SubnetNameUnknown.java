package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.SubnetName;
import io.github.jkubeaws.problem.Nearest;
import java.util.List;
import java.util.stream.Stream;

/** Every subnet that is named anywhere is there. */
final class SubnetNameUnknown implements ConfigRule {
    private static final int SHOWN = 12;

    /** As many as a VPC has: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html. */
    private static final int MOST = 200;

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
        List<String> names = subnets.names().stream().sorted().limit(MOST).toList();
        return lists(config).flatMap(List::stream).flatMap(reference -> check(reference, subnets, names));
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

    private static Stream<Finding> check(SubnetName reference, Subnets subnets, List<String> names) {
        String known = "subnets: " + Subnets.shown(names, SHOWN);
        if (reference.name().isAbsent()) {
            return Stream.of(
                    Finding.error(reference.spot(), "'" + reference.spot().path() + "' has no name")
                            .fix("write the name of a subnet; " + known));
        }
        return reference.name().given().stream()
                .filter(name -> subnets.named(name).isEmpty())
                .map(name -> Finding.error(reference.name().spot(), "there is no subnet named '" + name + "'")
                        .fix(Nearest.to(name, names)
                                        .map(near -> "did you mean '" + near + "'? ")
                                        .orElse("")
                                + known));
    }
}
