package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import java.util.stream.Stream;

/** The services' block has a size that the API server starts with: /12 to /29. */
final class ServiceCidrSize implements ConfigRule {
    /**
     * "--service-cluster-ip-range", and the check in pkg/controlplane/apiserver:
     * https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/.
     */
    private static final int LARGEST = 12;

    private static final int SMALLEST = 29;

    @Override
    public String id() {
        return "service-cidr-size";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.network().serviceCidr().effective().stream()
                .filter(block -> !fits(block))
                .map(block -> Finding.error(
                                config.network().serviceCidr().spot(),
                                "serviceCIDR %s is %s"
                                        .formatted(
                                                block,
                                                block.prefix() < LARGEST ? "larger than /12" : "smaller than /29"))
                        .why("the API server does not start with more than 1048576 or fewer than 8 service addresses")
                        .fix("write a block of /12 to /29, for example serviceCIDR: 10.3.0.0/24 for 253 services"));
    }

    static boolean fits(Cidr block) {
        return block.prefix() >= LARGEST && block.prefix() <= SMALLEST;
    }
}
