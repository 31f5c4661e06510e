package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Network;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** The VPC, pods and services have addresses of their own: no two of the three blocks share one. */
final class AddressBlocksOverlap implements ConfigRule {

    @Override
    public String id() {
        return "address-blocks-overlap";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Network network = config.network();
        return Stream.of(
                        overlap("vpcCIDR", network.vpcCidr(), "serviceCIDR", network.serviceCidr()),
                        overlap("vpcCIDR", network.vpcCidr(), "podCIDR", network.podCidr()),
                        overlap("serviceCIDR", network.serviceCidr(), "podCIDR", network.podCidr()))
                .flatMap(finding -> finding);
    }

    private static Stream<Finding> overlap(String oneName, Value<Cidr> one, String otherName, Value<Cidr> other) {
        if (one.effective().isEmpty() || other.effective().isEmpty()) {
            return Stream.of();
        }
        Cidr a = one.effective().get();
        Cidr b = other.effective().get();
        if (!a.overlaps(b)) {
            return Stream.of();
        }
        Value<Cidr> culprit = other.isWritten() ? other : one;
        return Stream.of(Finding.error(culprit.spot(), "%s %s overlaps with %s %s".formatted(oneName, a, otherName, b))
                .why("a packet to a shared address could mean either; both sides would be unreachable at times")
                .fix("choose blocks that share no address, for example vpcCIDR 10.0.0.0/16, podCIDR 10.2.0.0/16,"
                        + " serviceCIDR 10.3.0.0/24"));
    }
}
