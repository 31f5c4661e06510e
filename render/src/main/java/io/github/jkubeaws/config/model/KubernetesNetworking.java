package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Locale;

/**
 * How pods reach each other.
 *
 * @param amazonVpc whether pods have addresses of the VPC
 * @param selfHosting the network of pods otherwise
 */
public record KubernetesNetworking(Value<Boolean> amazonVpc, SelfHosting selfHosting) {

    /** The networks of pods. */
    public enum NetworkType implements Choice {
        /** VXLAN, no policies. */
        FLANNEL,
        /** flannel's network, Calico's policies. */
        CANAL,
        /** Calico alone. */
        CALICO;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A network of pods that runs in the cluster.
     *
     * @param spot where it stands
     * @param type which one
     * @param typha whether Calico's fan-out proxy runs
     * @param typhaResources its processor time and memory
     * @param images in place of the catalogue's
     * @param subnetLength prefix length of each node's pod addresses
     * @param vxlan whether Calico encapsulates packets
     */
    public record SelfHosting(
            Spot spot,
            Value<NetworkType> type,
            Value<Boolean> typha,
            Resources typhaResources,
            Images images,
            Value<Integer> subnetLength,
            Value<Boolean> vxlan) {
        private static final Key<NetworkType> TYPE = Key.of(
                        "type", Types.choice(NetworkType.values()), "Network of the pods.")
                .orInWords("flannel; canal with useCalico")
                .rule("agrees with useCalico");
        private static final Key<Boolean> TYPHA = Key.of(
                        "typha", Types.bool(), "Whether Typha runs between Calico and the API, for large clusters.")
                .or(false)
                .rule("canal and calico only");
        private static final Key<Resources> TYPHA_RESOURCES = Resources.key("typhaResources", "Typha");
        private static final Key<Integer> LENGTH = Key.of(
                        "subnetLen", Types.integer(16, 28), "Prefix length of each node's block of pod addresses.")
                .or(24)
                .rule("longer than podCIDR's");
        private static final Key<Value<Integer>> FLANNEL = Key.of(
                "flannelConfig",
                Types.section(Section.named(
                                "kubernetes.networking.selfHosting.flannelConfig",
                                "Settings of flannel.",
                                fields -> fields.get(LENGTH))
                        .keys(LENGTH)
                        .build()),
                "Settings of flannel.");
        private static final Key<Boolean> VXLAN = Key.of(
                        "vxlanMode", Types.bool(), "Whether Calico encapsulates packets in VXLAN.")
                .or(true);
        private static final Key<Value<Boolean>> CALICO = Key.of(
                "calicoConfig",
                Types.section(Section.named(
                                "kubernetes.networking.selfHosting.calicoConfig",
                                "Settings of Calico.",
                                fields -> fields.get(VXLAN))
                        .keys(VXLAN)
                        .build()),
                "Settings of Calico.");
        private static final Section<SelfHosting> SECTION = Section.named(
                        "kubernetes.networking.selfHosting",
                        "A network of pods that runs in the cluster.",
                        SelfHosting::read)
                .keys(TYPE, TYPHA, TYPHA_RESOURCES)
                .keys(Images.KEYS)
                .keys(FLANNEL, CALICO)
                .build();
        private static final Key<SelfHosting> KEY =
                Key.of("selfHosting", Types.section(SECTION), "Network of pods that runs in the cluster.");

        private static SelfHosting read(Fields fields) {
            return new SelfHosting(
                    fields.spot(),
                    fields.get(TYPE),
                    fields.get(TYPHA),
                    fields.section(TYPHA_RESOURCES),
                    Images.read(fields),
                    fields.section(FLANNEL),
                    fields.section(CALICO));
        }
    }

    /**
     * Images of the network of pods, in place of the catalogue's.
     *
     * @param calicoNode Calico's agent
     * @param calicoCni Calico's plugins
     * @param flannel flannel's agent
     * @param flannelCni flannel's plugin
     * @param typha Calico's fan-out proxy
     */
    public record Images(Image calicoNode, Image calicoCni, Image flannel, Image flannelCni, Image typha) {
        private static final Key<Image> CALICO_NODE = Image.key("calicoNodeImage", "Calico's agent");
        private static final Key<Image> CALICO_CNI = Image.key("calicoCniImage", "Calico's CNI plugins");
        private static final Key<Image> FLANNEL = Image.key("flannelImage", "flannel");
        private static final Key<Image> FLANNEL_CNI = Image.key("flannelCniImage", "flannel's CNI plugin");
        private static final Key<Image> TYPHA = Image.key("typhaImage", "Typha");
        private static final List<Key<?>> KEYS = List.of(CALICO_NODE, CALICO_CNI, FLANNEL, FLANNEL_CNI, TYPHA);

        private static Images read(Fields fields) {
            return new Images(
                    fields.section(CALICO_NODE),
                    fields.section(CALICO_CNI),
                    fields.section(FLANNEL),
                    fields.section(FLANNEL_CNI),
                    fields.section(TYPHA));
        }
    }

    private static final Key<Boolean> VPC_ENABLED = Key.of(
                    "enabled", Types.bool(), "Whether pods have addresses of the VPC (Amazon VPC CNI).")
            .or(false)
            .rule("not with selfHosting.type or useCalico");
    private static final Key<Value<Boolean>> AMAZON_VPC = Key.of(
            "amazonVPC",
            Types.section(Section.named(
                            "kubernetes.networking.amazonVPC",
                            "Pods with addresses of the VPC.",
                            fields -> fields.get(VPC_ENABLED))
                    .keys(VPC_ENABLED)
                    .build()),
            "Pods with addresses of the VPC.");
    static final Key<KubernetesNetworking> KEY = Key.of(
            "networking",
            Types.section(Section.named(
                            "kubernetes.networking",
                            "How pods reach each other.",
                            fields -> new KubernetesNetworking(
                                    fields.section(AMAZON_VPC), fields.section(SelfHosting.KEY)))
                    .keys(AMAZON_VPC, SelfHosting.KEY)
                    .build()),
            "How pods reach each other.");
}
