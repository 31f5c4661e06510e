package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.KubeProxy;
import io.github.jkubeaws.config.yaml.Spot;
import java.util.Optional;
import java.util.stream.Stream;

/** kube-proxy is asked for the mode that Kubernetes is about to drop. */
final class KubeProxyUsesIpvs implements ConfigRule {

    @Override
    public String id() {
        return "kube-proxy-uses-ipvs";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        KubeProxy proxy = config.components().kubeProxy();
        boolean disagrees =
                proxy.mode().isWritten() && proxy.ipvs().enabled().given().equals(Optional.of(false));
        if (!proxy.usesIpvs() || disagrees) {
            return Stream.of();
        }
        Spot spot = proxy.mode().isWritten()
                ? proxy.mode().spot()
                : proxy.ipvs().enabled().spot();
        return Stream.of(Finding.warning(spot, "kube-proxy's IPVS mode is on its way out of Kubernetes")
                .why("it is deprecated since 1.35; nftables does the same, faster, and is the default here")
                .fix("write 'kubeProxy: {mode: nftables}', without ipvsMode"));
    }
}
