package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Machines are not open to every address, and a list of addresses is not made pointless by one entry. */
final class OpenToTheWorld implements ConfigRule {

    @Override
    public String id() {
        return "open-to-the-world";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Stream<Finding> ssh = everybody(config.basics().sshSourceCidrs())
                .map(block -> Finding.warning(block.spot(), "everybody may try to log in to every node with SSH")
                        .why(
                                "the first attempts at guessing come within minutes, and none of them is needed: Session Manager"
                                        + " opens a shell without an open port")
                        .fix("remove 'sshAccessAllowedSourceCIDRs', or list your own addresses: [203.0.113.0/24]"));
        Stream<Finding> api = config.endpoints().apiEndpoints().stream()
                .map(endpoint -> endpoint.loadBalancer().sourceCidrs())
                .filter(blocks -> blocks.size() > 1)
                .flatMap(OpenToTheWorld::everybody)
                .map(block -> Finding.warning(
                                block.spot(), "0.0.0.0/0 lets everybody connect, so the other entries have no effect")
                        .fix("remove '0.0.0.0/0' to let only the others in, or the others to let everybody in"));
        return Stream.concat(ssh, api);
    }

    private static Stream<Value<Cidr>> everybody(Items<Value<Cidr>> blocks) {
        return blocks.isWritten()
                ? blocks.stream()
                        .filter(block ->
                                block.given().filter(cidr -> cidr.prefix() == 0).isPresent())
                        .limit(1)
                : Stream.of();
    }
}
