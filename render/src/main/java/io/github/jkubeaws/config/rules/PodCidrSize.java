package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** The pods' block has room for at least one node's share, and no more shares than Kubernetes can count. */
final class PodCidrSize implements ConfigRule {
    /**
     * The controller manager counts nodes in 16 bits: "--node-cidr-mask-size", in
     * https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/.
     */
    private static final int COUNTED = 16;

    @Override
    public String id() {
        return "pod-cidr-size";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return ofNode(config).effective().stream()
                .flatMap(node -> config.network().podCidr().effective().stream()
                        .filter(block -> isTooLarge(block, node) || isTooSmall(block, config))
                        .map(block -> finding(config, block, node)));
    }

    /** Returns the prefix of the block that each node takes. */
    static Value<Integer> ofNode(ClusterConfig config) {
        return config.components().kubernetes().networking().selfHosting().subnetLength();
    }

    private static boolean isTooLarge(Cidr block, int node) {
        return node - block.prefix() > COUNTED;
    }

    /** A share that is written and larger than the block is another rule's. */
    private static boolean isTooSmall(Cidr block, ClusterConfig config) {
        return ofNode(config).isAbsent() && !holdsNodes(block, config);
    }

    /** Tells whether there are nodes to be counted at all. */
    static boolean holdsNodes(Cidr block, ClusterConfig config) {
        return ofNode(config)
                .effective()
                .filter(node -> node >= block.prefix() && !isTooLarge(block, node))
                .isPresent();
    }

    private static Finding finding(ClusterConfig config, Cidr block, int node) {
        int largest = node - COUNTED;
        String size = isTooLarge(block, node)
                ? "larger than /" + largest
                : "smaller than the /" + node + " that one node takes";
        return Finding.error(config.network().podCidr().spot(), "podCIDR %s is %s".formatted(block, size))
                .why("each node takes a /%d of podCIDR; it can be /%d (65536 nodes) to /%d (1 node)"
                        .formatted(node, largest, node))
                .fix("write a block of the size you need, for example podCIDR: 10.2.0.0/16 for %d nodes"
                        .formatted(1L << (node - 16)));
    }
}
