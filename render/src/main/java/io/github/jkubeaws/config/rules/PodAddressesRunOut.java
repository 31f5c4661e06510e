package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import java.util.stream.Stream;

/** There is a block of pod addresses for every node, and some more for nodes that come before others are gone. */
final class PodAddressesRunOut implements ConfigRule {

    @Override
    public String id() {
        return "pod-addresses-run-out";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.network().podCidr().effective().stream()
                .filter(block -> PodCidrSize.holdsNodes(block, config))
                .flatMap(block -> check(config, block));
    }

    private static Stream<Finding> check(ClusterConfig config, Cidr block) {
        NodeCount nodes = MachineGroup.all(config).stream()
                .filter(MachineGroup::isNode)
                .map(MachineGroup::count)
                .reduce(NodeCount.NONE, NodeCount::plus);
        int node = PodCidrSize.ofNode(config).effective().orElseThrow();
        long room = 1L << (node - block.prefix());
        String fact = "podCIDR %s is enough for %d nodes, and ".formatted(block, room);
        if (nodes.least() > room) {
            return Stream.of(finding(config, nodes.least(), true, fact + nodes.least() + " are asked for"));
        }
        // A tenth is kept for nodes whose successors are up already.
        if (nodes.most() > room - room / 10) {
            return Stream.of(finding(
                    config,
                    nodes.most(),
                    false,
                    fact + "scaling can lead to " + nodes.most()
                            + (nodes.most() > room ? "" : ", which leaves few or none")));
        }
        return Stream.of();
    }

    private static Finding finding(ClusterConfig config, long nodes, boolean certain, String message) {
        int node = PodCidrSize.ofNode(config).effective().orElseThrow();
        int fits = node;
        while (fits > 8 && (1L << (node - fits)) * 9 / 10 < nodes) {
            fits--;
        }
        Finding finding = certain
                ? Finding.error(config.network().podCidr().spot(), message)
                : Finding.warning(config.network().podCidr().spot(), message);
        return finding.why("each node, controllers too, takes a /" + node + "; a node that gets none stays NotReady")
                .fix("write a podCIDR of /" + fits + " or larger; it cannot be changed once the cluster exists");
    }
}
