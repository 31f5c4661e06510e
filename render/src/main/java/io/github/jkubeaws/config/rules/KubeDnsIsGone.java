package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.KubeDns;
import java.util.stream.Stream;

/** The DNS server of clusters before 2019 is asked for. */
final class KubeDnsIsGone implements ConfigRule {

    @Override
    public String id() {
        return "kube-dns-is-gone";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        KubeDns dns = config.components().kubeDns();
        if (!dns.provider().is(KubeDns.Provider.KUBE_DNS)) {
            return Stream.of();
        }
        return Stream.of(Finding.error(dns.provider().spot(), "kubeDns.provider cannot be 'kube-dns' any more")
                .why("CoreDNS took its place in Kubernetes 1.13, and reads the same kind of settings here")
                .fix("write 'provider: coredns', or remove the line"));
    }
}
