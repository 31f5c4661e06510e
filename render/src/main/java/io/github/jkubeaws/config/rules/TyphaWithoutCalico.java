package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Components;
import io.github.jkubeaws.config.model.KubernetesNetworking.NetworkType;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Typha is to run, and there is no Calico that would ask it. */
final class TyphaWithoutCalico implements ConfigRule {

    @Override
    public String id() {
        return "typha-without-calico";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Components components = config.components();
        Value<Boolean> typha =
                components.kubernetes().networking().selfHosting().typha();
        boolean typeKnown =
                components.kubernetes().networking().selfHosting().type().state() != Value.State.BROKEN;
        if (!typha.is(true) || !typeKnown || components.networkType() != NetworkType.FLANNEL) {
            return Stream.of();
        }
        return Stream.of(Finding.error(typha.spot(), "typha is true, but the network of pods is flannel")
                .why("Typha stands between Calico and the API; flannel knows nothing of it")
                .fix("write 'useCalico: true' at the top of the file, or remove typha"));
    }
}
