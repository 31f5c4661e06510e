package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.KubeDns;
import java.util.stream.Stream;

/** Lines for the Corefile of a cache that does not run. */
final class NodeCacheOptionsWithoutCache implements ConfigRule {

    @Override
    public String id() {
        return "node-cache-options-without-cache";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        KubeDns dns = config.components().kubeDns();
        if (dns.nodeLocalResolverOptions().isEmpty() || !dns.nodeLocalResolver().is(false)) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        dns.nodeLocalResolverOptions().spot(),
                        "kubeDns.nodeLocalResolverOptions is written, but nodeLocalResolver is false")
                .fix("write 'nodeLocalResolver: true', or remove the options"));
    }
}
