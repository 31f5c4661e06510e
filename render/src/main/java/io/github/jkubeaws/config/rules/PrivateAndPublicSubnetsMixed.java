package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Controllers are all in private subnets or all in public ones; so are etcd members. */
final class PrivateAndPublicSubnetsMixed implements ConfigRule {

    @Override
    public String id() {
        return "private-and-public-subnets-mixed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        return Stream.of(MachineGroup.controllers(config), MachineGroup.etcd(config))
                .flatMap(group -> check(group, subnets.of(group)));
    }

    private static Stream<Finding> check(MachineGroup group, List<Subnet> chosen) {
        List<String> privateOnes = names(chosen, true);
        List<String> publicOnes = names(chosen, false);
        if (privateOnes.isEmpty() || publicOnes.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        group.subnets().spot(),
                        "%s.subnets has private subnets (%s) and public ones (%s)"
                                .formatted(group.path(), Subnets.shown(privateOnes), Subnets.shown(publicOnes)))
                .why("a machine that is replaced may come back in another subnet, and would be reached in another way")
                .fix("name subnets of one kind only, for example: " + group.path() + ": {subnets: " + yaml(privateOnes)
                        + "}"));
    }

    private static List<String> names(List<Subnet> chosen, boolean isPrivate) {
        return chosen.stream()
                .filter(subnet -> subnet.isPrivate().is(isPrivate))
                .map(subnet -> subnet.name().effective().orElseThrow())
                .toList();
    }

    private static String yaml(List<String> names) {
        String more = names.size() > 3 ? ", …" : "";
        return names.stream()
                .limit(3)
                .map(name -> "{name: " + name + "}")
                .collect(Collectors.joining(", ", "[", more + "]"));
    }
}
