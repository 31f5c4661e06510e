package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** The pods' block has room for the /24 of at least one node, and no more nodes than Kubernetes can count. */
final class PodCidrSize implements ConfigRule {
    static final int NODE = 24;

    /**
     * The controller manager counts nodes in 16 bits: "--node-cidr-mask-size", in
     * https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/.
     */
    static final int LARGEST = 8;

    @Override
    public String id() {
        return "pod-cidr-size";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.network().podCidr().effective().stream()
                .filter(block -> block.prefix() < LARGEST || block.prefix() > NODE)
                .map(block -> Finding.error(
                                config.network().podCidr().spot(),
                                "podCIDR %s is %s"
                                        .formatted(
                                                block,
                                                block.prefix() > NODE
                                                        ? "smaller than the /24 that one node takes"
                                                        : "larger than /8"))
                        .why("each node takes a /24 of podCIDR; it can be /8 (65536 nodes) to /24 (1 node)")
                        .fix("write a block of the size you need, for example podCIDR: 10.2.0.0/16 for 256 nodes"));
    }
}
