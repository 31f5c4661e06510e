package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Controller;
import io.github.jkubeaws.config.model.SubnetName;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Stream;

/** Machines and load balancers that name no subnets find some of the kind that they take by default. */
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
        List<Chooser> choosers = Stream.concat(machines(config), balancers(config))
                .filter(chooser -> chooser.isPrivate.is(isPrivate))
                .toList();
        return choosers.isEmpty() ? Stream.of() : Stream.of(finding(config, subnets, choosers, isPrivate));
    }

    /** What uses all subnets of a kind, because it names none. */
    private record Chooser(String path, Items<SubnetName> subnets, Value<Boolean> isPrivate) {
        boolean usesDefault() {
            return subnets.isKnown() && subnets.isEmpty();
        }
    }

    private static Stream<Chooser> machines(ClusterConfig config) {
        return MachineGroup.all(config).stream()
                .map(group -> new Chooser(group.path(), group.subnets(), group.isPrivate()))
                .filter(Chooser::usesDefault);
    }

    private static Stream<Chooser> balancers(ClusterConfig config) {
        Stream<Chooser> ofEndpoints = config.endpoints().apiEndpoints().stream()
                .map(ApiEndpoint::loadBalancer)
                .filter(balancer ->
                        balancer.managed().is(true) && !balancer.reference().isWritten())
                .map(balancer -> new Chooser(balancer.spot().path(), balancer.subnets(), balancer.isPrivate()));
        Controller controller = config.controller();
        Stream<Chooser> ofOldName = config.endpoints().externalDnsName().given().stream()
                .map(name -> new Chooser(
                        "controller.loadBalancer", controller.loadBalancerSubnets(), controller.loadBalancerPrivate()));
        return Stream.concat(ofEndpoints, ofOldName).filter(Chooser::usesDefault);
    }

    private static Finding finding(ClusterConfig config, Subnets subnets, List<Chooser> choosers, boolean isPrivate) {
        String kind = isPrivate ? "private" : "public";
        Chooser first = choosers.get(0);
        boolean inList = !config.network().subnets().isEmpty() && (choosers.size() > 1 || !first.path.contains("["));
        String who = Subnets.shown(choosers.stream().map(Chooser::path).toList());
        String name = subnets.names().stream().findFirst().orElseThrow();
        return Finding.error(
                        inList ? config.network().subnets().spot() : first.subnets.spot(),
                        "there is no %s subnet for %s".formatted(kind, who))
                .why("a section that names no subnets uses all " + kind + " ones")
                .fix("name the subnets: 'subnets: [{name: " + name + "}]' in " + who)
                .fix("or add one: " + example(config, subnets, kind));
    }

    private static String example(ClusterConfig config, Subnets subnets, String kind) {
        String block = FreeBlocks.of(config, subnets).example();
        String zone = subnets.all().get(0).availabilityZone().effective().orElse("…");
        String end = kind.equals("private") ? ", private: true}" : "}";
        return "- {name: " + kind + "-1, availabilityZone: " + zone + ", instanceCIDR: " + block + end;
    }
}
