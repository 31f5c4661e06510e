package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The nodes of the control plane.
 *
 * @param machines instances, volumes, subnets, rights, files
 * @param count how many
 * @param createTimeout how long a node may take to become healthy
 * @param autoScalingGroup bounds in place of {@code count}
 * @param loadBalancerPrivate whether the balancer of {@code externalDNSName} is private
 * @param loadBalancerSubnets where that balancer has addresses
 * @param nodeLabels labels of the nodes
 * @param taints taints beyond the one every controller has; none are allowed
 * @param featureGates kubelet feature gates of these nodes
 */
public record Controller(
        Machines machines,
        Value<Integer> count,
        Value<Duration> createTimeout,
        AutoScalingGroup autoScalingGroup,
        Value<Boolean> loadBalancerPrivate,
        Items<SubnetName> loadBalancerSubnets,
        Map<String, Value<String>> nodeLabels,
        Items<Taint> taints,
        Map<String, Value<Boolean>> featureGates) {
    static final Key<Duration> CREATE_TIMEOUT = Key.of(
                    "createTimeout", Kinds.isoDuration(), "How long a node may take to become healthy.")
            .or(Duration.ofMinutes(15))
            .rule("at most PT12H");
    static final Key<Map<String, Value<String>>> NODE_LABELS =
            Key.of("nodeLabels", Types.map(Types.text()), "Labels of the nodes.");
    static final Key<Map<String, Value<Boolean>>> FEATURE_GATES =
            Key.of("featureGates", Types.map(Types.bool()), "Feature gates of the nodes' kubelet.");
    private static final Machines.Own MACHINES =
            Machines.own("t3.medium", "all public subnets").subnetsSince("0.1");
    private static final Key<Integer> COUNT = Key.of("count", Types.integer(1, 100), "How many controllers.")
            .or(1)
            .rule("not with autoScalingGroup.minSize or maxSize");
    private static final Key<AutoScalingGroup> GROUP = Key.of(
            "autoScalingGroup", Types.section(AutoScalingGroup.CONTROLLER), "Bounds of the group, in place of count.");
    private static final Key<Boolean> PRIVATE = Key.of(
                    "private", Types.bool(), "Whether the load balancer of externalDNSName is private.")
            .or(false);
    private static final Key<List<SubnetName>> LB_SUBNETS =
            SubnetName.list("Subnets of that load balancer.", "all subnets that fit 'private'");
    private static final Section<LoadBalancing> LB_SECTION = Section.named(
                    "controller.loadBalancer",
                    "The load balancer of externalDNSName. With apiEndpoints each endpoint has its own.",
                    fields -> new LoadBalancing(fields.get(PRIVATE), fields.items(LB_SUBNETS)))
            .keys(PRIVATE, LB_SUBNETS)
            .build();
    private static final Key<LoadBalancing> LB =
            Key.of("loadBalancer", Types.section(LB_SECTION), "Load balancer of externalDNSName.");

    static final Section<Controller> SECTION = Section.named(
                    "controller", "The nodes of the control plane.", Controller::read)
            .keys(COUNT)
            .keys(Machines.keys(MACHINES))
            .keys(CREATE_TIMEOUT, GROUP, LB, NODE_LABELS, Taint.LIST, FEATURE_GATES)
            .retired(
                    "autoscaling",
                    "cluster-autoscaler cannot scale controllers",
                    "write controller.count, or controller.autoScalingGroup")
            .build();

    private record LoadBalancing(Value<Boolean> isPrivate, Items<SubnetName> subnets) {}

    private static Controller read(Fields fields) {
        LoadBalancing balancing = fields.section(LB);
        return new Controller(
                Machines.read(fields, MACHINES),
                fields.get(COUNT),
                fields.get(CREATE_TIMEOUT),
                fields.section(GROUP),
                balancing.isPrivate,
                balancing.subnets,
                fields.entries(NODE_LABELS),
                fields.items(Taint.LIST),
                fields.entries(FEATURE_GATES));
    }
}
