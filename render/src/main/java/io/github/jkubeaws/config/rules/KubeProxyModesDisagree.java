package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.KubeProxy;
import java.util.stream.Stream;

/** {@code mode} names one mode of kube-proxy, and {@code ipvsMode.enabled} another. */
final class KubeProxyModesDisagree implements ConfigRule {

    @Override
    public String id() {
        return "kube-proxy-modes-disagree";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        KubeProxy proxy = config.components().kubeProxy();
        if (proxy.mode().given().isEmpty() || proxy.ipvs().enabled().given().isEmpty()) {
            return Stream.of();
        }
        KubeProxy.Mode mode = proxy.mode().given().get();
        boolean ipvs = proxy.ipvs().enabled().given().get();
        if (ipvs == (mode == KubeProxy.Mode.IPVS)) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        proxy.ipvs().enabled().spot(),
                        "kubeProxy.ipvsMode.enabled is " + ipvs + ", but kubeProxy.mode is '" + mode.word() + "'")
                .fix("remove ipvsMode.enabled; 'mode' says it all"));
    }
}
