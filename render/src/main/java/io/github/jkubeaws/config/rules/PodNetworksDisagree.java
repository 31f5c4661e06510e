package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Components;
import io.github.jkubeaws.config.model.KubernetesNetworking;
import io.github.jkubeaws.config.model.KubernetesNetworking.NetworkType;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Two settings ask for two networks of pods. */
final class PodNetworksDisagree implements ConfigRule {
    private static final String ONE = "pods have one network; both would claim their addresses";

    @Override
    public String id() {
        return "pod-networks-disagree";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Components components = config.components();
        KubernetesNetworking networking = components.kubernetes().networking();
        Value<NetworkType> type = networking.selfHosting().type();
        Value<Boolean> useCalico = components.useCalico();
        if (networking.amazonVpc().is(true)) {
            return Stream.concat(
                    type.given().stream().map(word -> withVpc(networking, "selfHosting.type is '" + word.word() + "'")),
                    useCalico.is(true) ? Stream.of(withVpc(networking, "useCalico is true")) : Stream.of());
        }
        if (type.given().isEmpty() || useCalico.given().isEmpty()) {
            return Stream.of();
        }
        boolean policies = useCalico.given().get();
        NetworkType written = type.given().get();
        return policies == (written == NetworkType.CANAL) ? Stream.of() : Stream.of(withType(useCalico, written));
    }

    private static Finding withVpc(KubernetesNetworking networking, String other) {
        return Finding.error(networking.amazonVpc().spot(), "amazonVPC is enabled, and " + other)
                .why(ONE)
                .fix("remove one of the two");
    }

    private static Finding withType(Value<Boolean> useCalico, NetworkType type) {
        boolean policies = useCalico.is(true);
        return Finding.error(
                        useCalico.spot(),
                        "useCalico is " + policies + ", but kubernetes.networking.selfHosting.type is '" + type.word()
                                + "'")
                .why("'useCalico: true' is short for type canal: Calico's policies on flannel's network")
                .fix("remove useCalico to keep '" + type.word() + "', or remove selfHosting.type");
    }
}
