package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Each node is to take a block of pod addresses that is as large as all of them, or larger. */
final class NodeBlockLargerThanPods implements ConfigRule {

    @Override
    public String id() {
        return "node-block-larger-than-pods";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Integer> length =
                config.components().kubernetes().networking().selfHosting().subnetLength();
        Value<Cidr> pods = config.network().podCidr();
        if (length.given().isEmpty() || pods.effective().isEmpty()) {
            return Stream.of();
        }
        int prefix = pods.effective().get().prefix();
        if (length.given().get() > prefix) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        length.spot(),
                        "subnetLen " + length.given().get() + " leaves no room for a second node in podCIDR "
                                + pods.effective().get())
                .why("each node takes a /" + length.given().get() + " of podCIDR")
                .fix("write 'subnetLen: " + Math.min(28, prefix + 8) + "', or a larger podCIDR"));
    }
}
