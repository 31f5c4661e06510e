package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * The cluster's DNS: CoreDNS, and a cache on each node where wanted.
 *
 * @param provider always CoreDNS
 * @param nodeLocalResolver whether each node has a cache
 * @param nodeLocalResolverOptions further lines of the cache's Corefile
 * @param deployToControllers whether CoreDNS runs on controllers
 * @param antiAffinityAvailabilityZone whether replicas keep to different zones
 * @param ttl seconds for which answers about services may be kept
 * @param autoscaler how many replicas
 * @param resources processor time and memory
 * @param extraCoreDnsConfig further lines for the cluster's zone
 * @param additionalZoneCoreDnsConfig further zones
 */
public record KubeDns(
        Value<Provider> provider,
        Value<Boolean> nodeLocalResolver,
        Items<Value<String>> nodeLocalResolverOptions,
        Value<Boolean> deployToControllers,
        Value<Boolean> antiAffinityAvailabilityZone,
        Value<Integer> ttl,
        Autoscaler autoscaler,
        Resources resources,
        Value<String> extraCoreDnsConfig,
        Value<String> additionalZoneCoreDnsConfig) {

    /** A DNS server, today's and that of old files. */
    public enum Provider implements Choice {
        /** The one there is. */
        CORE_DNS("coredns"),
        /** Gone: https://github.com/kubernetes/dns has not been the default since Kubernetes 1.13. */
        KUBE_DNS("kube-dns");

        private final String word;

        Provider(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /**
     * How many replicas there are: enough for cores and for nodes, whichever needs more.
     *
     * @param coresPerReplica cores that one replica serves
     * @param nodesPerReplica nodes that one replica serves
     * @param min the least number
     */
    public record Autoscaler(Value<Integer> coresPerReplica, Value<Integer> nodesPerReplica, Value<Integer> min) {
        private static final Key<Integer> CORES = Key.of(
                        "coresPerReplica", Types.integer(1, 1_000_000), "Cores that one replica serves.")
                .or(256);
        private static final Key<Integer> NODES = Key.of(
                        "nodesPerReplica", Types.integer(1, 100_000), "Nodes that one replica serves.")
                .or(16);
        private static final Key<Integer> MIN = Key.of("min", Types.integer(1, 1_000), "Least number of replicas.")
                .or(2);
        private static final Section<Autoscaler> SECTION = Section.named(
                        "kubeDns.autoscaler",
                        "How many CoreDNS replicas there are, by the size of the cluster.",
                        fields -> new Autoscaler(fields.get(CORES), fields.get(NODES), fields.get(MIN)))
                .keys(CORES, NODES, MIN)
                .build();
        private static final Key<Autoscaler> KEY =
                Key.of("autoscaler", Types.section(SECTION), "How many replicas there are.");
    }

    private static final Key<Provider> PROVIDER = Key.of(
                    "provider", Types.choice(Provider.values()), "The cluster's DNS server.")
            .or(Provider.CORE_DNS)
            .rule("coredns; kube-dns is refused");
    private static final Key<Boolean> NODE_LOCAL = Key.of(
                    "nodeLocalResolver", Types.bool(), "Whether each node has a DNS cache (NodeLocal DNSCache).")
            .or(false);
    private static final Key<List<Value<String>>> NODE_LOCAL_OPTIONS = Key.of(
                    "nodeLocalResolverOptions",
                    Types.list(Types.text("a line of a Corefile such as 'prefetch 10'", "[a-z].*")),
                    "Further lines for the cluster's zone in the node cache's Corefile.")
            .rule("needs nodeLocalResolver");
    private static final Key<Boolean> CONTROLLERS = Key.of(
                    "deployToControllers", Types.bool(), "Whether CoreDNS runs on controllers.")
            .or(false);
    private static final Key<Boolean> ZONES = Key.of(
                    "antiAffinityAvailabilityZone", Types.bool(), "Whether replicas must run in different zones.")
            .or(false);
    private static final Key<Integer> TTL = Key.of(
                    "ttl", Types.integer(0, 3_600), "Seconds for which answers about services may be kept.")
            .or(30);
    private static final Key<Resources> RESOURCES = Resources.key("dnsDeploymentResources", "CoreDNS");
    private static final Key<String> EXTRA =
            Key.of("extraCoreDNSConfig", Types.longText(), "Further lines of the Corefile, in the cluster's zone.");
    private static final Key<String> MORE_ZONES =
            Key.of("additionalZoneCoreDNSConfig", Types.longText(), "Further zones of the Corefile.");
    private static final Section<KubeDns> SECTION = Section.named("kubeDns", "The cluster's DNS.", KubeDns::read)
            .keys(PROVIDER, NODE_LOCAL, NODE_LOCAL_OPTIONS, CONTROLLERS, ZONES, TTL, Autoscaler.KEY)
            .keys(RESOURCES, EXTRA, MORE_ZONES)
            .retired(
                    "dnsmasq",
                    "dnsmasq belonged to kube-dns; NodeLocal DNSCache takes its place",
                    "write 'nodeLocalResolver: true'")
            .build();
    static final Key<KubeDns> KEY = Key.of("kubeDns", Types.section(SECTION), "The cluster's DNS.");

    private static KubeDns read(Fields fields) {
        return new KubeDns(
                fields.get(PROVIDER),
                fields.get(NODE_LOCAL),
                fields.items(NODE_LOCAL_OPTIONS),
                fields.get(CONTROLLERS),
                fields.get(ZONES),
                fields.get(TTL),
                fields.section(Autoscaler.KEY),
                fields.section(RESOURCES),
                fields.get(EXTRA),
                fields.get(MORE_ZONES));
    }
}
