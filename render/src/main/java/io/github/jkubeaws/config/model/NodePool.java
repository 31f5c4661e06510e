package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A group of workers that are all alike.
 *
 * <pre>{@code
 * worker:
 *   nodePools:
 *   - name: general
 *     count: 3
 *     instanceType: m7i.large
 * }</pre>
 *
 * @param machines instances, volumes, subnets, rights, files
 * @param name its name, and the end of its stack's
 * @param size how many nodes, and how they come and go
 * @param placement where its nodes run and what they belong to
 * @param node what its nodes are to Kubernetes
 * @param overrides what differs from the whole cluster's settings
 * @param raid0Mounts striped volumes
 */
public record NodePool(
        Machines machines,
        Value<String> name,
        Size size,
        Placement placement,
        Node node,
        PoolOverrides overrides,
        Items<VolumeMount> raid0Mounts) {

    /**
     * How many nodes a pool has, and how they come and go.
     *
     * @param count how many
     * @param autoScalingGroup bounds in place of {@code count}
     * @param clusterAutoscaler whether cluster-autoscaler may change the number
     * @param createTimeout how long a node may take to become healthy
     * @param waitSignal whether a roll waits for reports
     * @param nodePoolRollingStrategy the order in which pools are rolled
     */
    public record Size(
            Value<Integer> count,
            AutoScalingGroup autoScalingGroup,
            Value<Boolean> clusterAutoscaler,
            Value<Duration> createTimeout,
            WaitSignal waitSignal,
            Value<RollingStrategy> nodePoolRollingStrategy) {
        private static final Key<Integer> COUNT = Key.of("count", Types.integer(0, 10_000), "How many nodes.")
                .or(1)
                .rule("not with autoScalingGroup.minSize or maxSize");
        private static final Key<AutoScalingGroup> GROUP = Key.of(
                "autoScalingGroup", Types.section(AutoScalingGroup.POOL), "Bounds of the group, in place of count.");
        private static final Key<Boolean> AUTOSCALER_ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether cluster-autoscaler may change the number of nodes.")
                .or(false)
                .rule("needs addons.clusterAutoscaler.enabled");
        private static final Section<Value<Boolean>> AUTOSCALER_SECTION = Section.named(
                        "worker.nodePools[].autoscaling.clusterAutoscaler",
                        "Whether cluster-autoscaler may change the number of nodes.",
                        fields -> fields.get(AUTOSCALER_ENABLED))
                .keys(AUTOSCALER_ENABLED)
                .build();
        private static final Key<Value<Boolean>> AUTOSCALER =
                Key.of("clusterAutoscaler", Types.section(AUTOSCALER_SECTION), "Scaling by cluster-autoscaler.");
        private static final Section<Value<Boolean>> AUTOSCALING_SECTION = Section.named(
                        "worker.nodePools[].autoscaling", "Who scales the pool.", fields -> fields.section(AUTOSCALER))
                .keys(AUTOSCALER)
                .build();
        private static final Key<Value<Boolean>> AUTOSCALING =
                Key.of("autoscaling", Types.section(AUTOSCALING_SECTION), "Who scales the pool.");
        private static final Key<RollingStrategy> STRATEGY = RollingStrategy.key(
                "Order in which this pool is rolled among the others.", "worker.nodePoolRollingStrategy");
        static final List<Key<?>> KEYS =
                List.of(COUNT, GROUP, AUTOSCALING, Controller.CREATE_TIMEOUT, WaitSignal.KEY, STRATEGY);

        static Size read(Fields fields) {
            return new Size(
                    fields.get(COUNT),
                    fields.section(GROUP),
                    fields.section(AUTOSCALING),
                    fields.get(Controller.CREATE_TIMEOUT),
                    fields.section(WaitSignal.KEY),
                    fields.get(STRATEGY));
        }
    }

    /**
     * Where a pool's nodes run and what they belong to.
     *
     * @param isPrivate whether subnets are chosen among private ones, when none are named
     * @param apiEndpointName the endpoint that its nodes belong to
     * @param loadBalancer classic load balancers that its nodes join
     * @param targetGroup target groups that its nodes join
     */
    public record Placement(
            Value<Boolean> isPrivate, Value<String> apiEndpointName, Membership loadBalancer, Membership targetGroup) {
        private static final Key<Boolean> PRIVATE = Key.of(
                        "private", Types.bool(), "Whether nodes run in private subnets, where no subnets are named.")
                .or(false);
        private static final Key<String> ENDPOINT = Key.of(
                        "apiEndpointName", Types.text(), "API endpoint that the nodes belong to.")
                .orInWords("worker.apiEndpointName")
                .rule("an endpoint has it");
        private static final Key<List<Value<String>>> TARGET_ARNS = Key.of(
                "arns",
                Types.list(Types.text(
                        "the ARN of a target group",
                        "arn:aws[a-z-]*:elasticloadbalancing:[^\\s]+:targetgroup/[^\\s]+")),
                "ARNs of target groups that exist already.");
        private static final Key<List<Value<String>>> BALANCER_NAMES = Key.of(
                "names",
                Types.list(Types.text("the name of a classic load balancer", "[A-Za-z0-9-]{1,32}")),
                "Names of classic load balancers that exist already.");
        private static final Key<Membership> BALANCER =
                Membership.key("loadBalancer", "classic load balancers", BALANCER_NAMES);
        private static final Key<Membership> TARGETS = Membership.key("targetGroup", "target groups", TARGET_ARNS);
        static final List<Key<?>> KEYS = List.of(PRIVATE, ENDPOINT, BALANCER, TARGETS);

        static Placement read(Fields fields) {
            return new Placement(
                    fields.get(PRIVATE), fields.get(ENDPOINT), fields.section(BALANCER), fields.section(TARGETS));
        }
    }

    /**
     * Load balancers or target groups that a pool's nodes join.
     *
     * @param spot where it stands
     * @param enabled whether they join
     * @param members the names or ARNs
     * @param securityGroupIds security groups that let the balancer in
     */
    public record Membership(
            Spot spot, Value<Boolean> enabled, Items<Value<String>> members, Items<Value<String>> securityGroupIds) {
        private static final Key<Boolean> ENABLED =
                Key.of("enabled", Types.bool(), "Whether the nodes join.").or(false);
        private static final Key<List<Value<String>>> GROUPS = Key.of(
                "securityGroupIds",
                Types.list(Kinds.id("sg")),
                "Security groups of the nodes that let the balancer in.");

        static Key<Membership> key(String name, String what, Key<List<Value<String>>> members) {
            Section<Membership> section = Section.named(
                            "worker.nodePools[]." + name,
                            "The " + what + " that the pool's nodes join.",
                            fields -> new Membership(
                                    fields.spot(), fields.get(ENABLED), fields.items(members), fields.items(GROUPS)))
                    .keys(ENABLED, members, GROUPS)
                    .build();
            return Key.of(name, Types.section(section), "The " + what + " that the nodes join.");
        }
    }

    /**
     * What a pool's nodes are to Kubernetes.
     *
     * @param labels their labels
     * @param taints their taints
     * @param featureGates feature gates of their kubelet
     * @param statusUpdateFrequency how often they report
     * @param gpuEnabled whether Nvidia's driver is installed
     * @param gpuVersion which driver
     */
    public record Node(
            Map<String, Value<String>> labels,
            Items<Taint> taints,
            Map<String, Value<Boolean>> featureGates,
            Value<Duration> statusUpdateFrequency,
            Value<Boolean> gpuEnabled,
            Value<String> gpuVersion) {
        private static final Key<Duration> STATUS = Key.of(
                        "nodeStatusUpdateFrequency", Kinds.goDuration(), "How often nodes report their state.")
                .or(Duration.ofSeconds(10));
        private static final Key<Boolean> GPU_ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether Nvidia's driver is installed.")
                .or(false);
        private static final Key<String> GPU_VERSION = Key.of(
                        "version",
                        Types.text("a driver version such as 570.133.20", "\\d+(\\.\\d+){1,3}"),
                        "Driver version.")
                .rule("must be set when enabled");
        private static final Section<Gpu> NVIDIA_SECTION = Section.named(
                        "worker.nodePools[].gpu.nvidia",
                        "Nvidia's driver on the pool's nodes.",
                        fields -> new Gpu(fields.get(GPU_ENABLED), fields.get(GPU_VERSION)))
                .keys(GPU_ENABLED, GPU_VERSION)
                .build();
        private static final Key<Gpu> NVIDIA = Key.of("nvidia", Types.section(NVIDIA_SECTION), "Nvidia's driver.");
        private static final Section<Gpu> GPU_SECTION = Section.named(
                        "worker.nodePools[].gpu", "Graphics processors.", fields -> fields.section(NVIDIA))
                .keys(NVIDIA)
                .build();
        private static final Key<Gpu> GPU = Key.of("gpu", Types.section(GPU_SECTION), "Graphics processors.");
        static final List<Key<?>> KEYS =
                List.of(Controller.NODE_LABELS, Taint.LIST, Controller.FEATURE_GATES, STATUS, GPU);

        private record Gpu(Value<Boolean> enabled, Value<String> version) {}

        static Node read(Fields fields) {
            Gpu gpu = fields.section(GPU);
            return new Node(
                    fields.entries(Controller.NODE_LABELS),
                    fields.items(Taint.LIST),
                    fields.entries(Controller.FEATURE_GATES),
                    fields.get(STATUS),
                    gpu.enabled,
                    gpu.version);
        }
    }

    private static final Machines.Own MACHINES =
            Machines.own("t3.medium", "all public subnets; private ones if 'private'");
    private static final Key<String> NAME = Key.of(
                    "name",
                    Types.text(
                            "a name of letters, digits and hyphens that begins with a letter",
                            "[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?"),
                    "Name of the pool, and the end of its stack's name.")
            .rule("must be set; unique, also without hyphens and whatever the case");
    private static final Key<List<VolumeMount>> RAID =
            Key.of("raid0Mounts", Types.sections(VolumeMount.RAID0), "Striped volumes of each node.");

    static final Section<NodePool> SECTION = Section.named(
                    "worker.nodePools[]", "A group of workers that are all alike.", NodePool::read)
            .keys(NAME)
            .keys(Size.KEYS)
            .keys(Machines.keys(MACHINES))
            .keys(Placement.KEYS)
            .keys(Node.KEYS)
            .keys(RAID)
            .keys(PoolOverrides.KEYS)
            .retired(PoolOverrides.NOT_FOR_A_POOL)
            .retired(RetiredKeys.POOL)
            .build();

    private static NodePool read(Fields fields) {
        return new NodePool(
                Machines.read(fields, MACHINES),
                fields.get(NAME),
                Size.read(fields),
                Placement.read(fields),
                Node.read(fields),
                PoolOverrides.read(fields),
                fields.items(RAID));
    }

    /** Returns where it stands. */
    public Spot spot() {
        return machines.spot();
    }
}
