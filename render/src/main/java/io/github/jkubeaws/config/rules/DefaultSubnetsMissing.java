package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Machines whose section names no subnets find some of the kind that they take by default. */
final class DefaultSubnetsMissing implements ConfigRule {

    @Override
    public String id() {
        return "default-subnets-missing";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        if (!subnets.areKnown()) {
            return Stream.of();
        }
        return Stream.concat(check(config, subnets, false), check(config, subnets, true));
    }

    private static Stream<Finding> check(ClusterConfig config, Subnets subnets, boolean isPrivate) {
        if (!subnets.ofKind(isPrivate).isEmpty()) {
            return Stream.of();
        }
        List<MachineGroup> groups = MachineGroup.all(config).stream()
                .filter(group -> group.usesDefault() && group.isPrivate().is(isPrivate))
                .toList();
        return groups.isEmpty() ? Stream.of() : Stream.of(finding(config, subnets, groups, isPrivate));
    }

    private static Finding finding(
            ClusterConfig config, Subnets subnets, List<MachineGroup> groups, boolean isPrivate) {
        String kind = isPrivate ? "private" : "public";
        MachineGroup first = groups.get(0);
        boolean anywhere = config.network().subnets().isEmpty() || first.path().startsWith("worker.");
        String who = groups.stream().limit(3).map(MachineGroup::path).collect(Collectors.joining(", "));
        String more = groups.size() > 3 ? " and " + (groups.size() - 3) + " more" : "";
        String example = subnets.names().stream().findFirst().orElseThrow();
        return Finding.error(
                        anywhere
                                ? first.subnets().spot()
                                : config.network().subnets().spot(),
                        "there is no %s subnet for %s%s".formatted(kind, who, more))
                .why("a section that names no subnets uses all " + kind + " ones")
                .fix("name the subnets: 'subnets: [{name: " + example + "}]' in " + who + more)
                .fix("or add one: " + example(config, subnets, kind));
    }

    private static String example(ClusterConfig config, Subnets subnets, String kind) {
        String block = config.network()
                .vpcCidr()
                .effective()
                .flatMap(vpc -> vpc.firstFree(24, subnets.blocks()))
                .map(Cidr::toString)
                .orElse("…");
        String zone = subnets.all().get(0).availabilityZone().effective().orElse("…");
        String end = kind.equals("private") ? ", private: true}" : "}";
        return "- {name: " + kind + "-1, availabilityZone: " + zone + ", instanceCIDR: " + block + end;
    }
}
