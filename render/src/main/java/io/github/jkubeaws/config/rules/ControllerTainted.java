package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** Controllers have the one taint that the tool gives them. */
final class ControllerTainted implements ConfigRule {

    @Override
    public String id() {
        return "controller-tainted";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Stream.of(config.controller().taints())
                .filter(taints -> !taints.isEmpty())
                .map(taints -> Finding.error(taints.spot(), "controllers cannot have taints of your own")
                        .why("they have 'node-role.kubernetes.io/control-plane:NoSchedule', which the cluster's own"
                                + " pods tolerate; with another taint those pods would have no place to run")
                        .fix("remove controller.taints; to keep pods away from workers, write taints in a node pool"));
    }
}
