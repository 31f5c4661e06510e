package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Components;
import io.github.jkubeaws.config.yaml.Spot;
import java.util.stream.Stream;

/** A section stands at the top of the file and in its old place too; only the first would count. */
final class SettingInTwoPlaces implements ConfigRule {

    @Override
    public String id() {
        return "setting-in-two-places";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Components components = config.components();
        return Stream.concat(
                both(
                        "kubelet",
                        components.kubelet().spot(),
                        components.kubernetes().oldKubelet().spot(),
                        components.kubernetes().oldKubelet().isWritten()),
                both(
                        "kubeProxy",
                        components.kubeProxy().spot(),
                        components.kubernetes().oldKubeProxy().spot(),
                        components.kubernetes().oldKubeProxy().isWritten()));
    }

    private static Stream<Finding> both(String name, Spot used, Spot old, boolean oldIsWritten) {
        if (!oldIsWritten || used.equals(old)) {
            return Stream.of();
        }
        return Stream.of(Finding.error(old, "'" + name + "' is written here and at the top of the file")
                .why("the other one stands at line " + used.line() + "; settings of the two are not mixed")
                .fix("move what stands here to '" + name + "' at the top of the file"));
    }
}
