package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.model.SubnetName;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Machines that choose their subnets together: the controllers, the etcd members, or a pool.
 *
 * @param path the section that describes them, as users name it
 * @param subnets the subnets it names
 * @param isPrivate whether they run in private subnets when it names none
 * @param count how many machines
 * @param isNode whether they are nodes of Kubernetes, with pods on them
 */
record MachineGroup(String path, Items<SubnetName> subnets, Value<Boolean> isPrivate, NodeCount count, boolean isNode) {

    /** Returns all groups: controllers first, then etcd, then pools. */
    static List<MachineGroup> all(ClusterConfig config) {
        List<MachineGroup> groups = new ArrayList<>();
        groups.add(controllers(config));
        groups.add(etcd(config));
        for (NodePool pool : config.worker().nodePools()) {
            groups.add(pool(pool));
        }
        return groups;
    }

    static MachineGroup controllers(ClusterConfig config) {
        NodeCount count =
                NodeCount.of(config.controller().count(), config.controller().autoScalingGroup());
        return ofControlPlane("controller", config.controller().machines().subnets(), count, true);
    }

    static MachineGroup etcd(ClusterConfig config) {
        NodeCount count = NodeCount.fixed(config.etcd().count());
        return ofControlPlane("etcd", config.etcd().machines().subnets(), count, false);
    }

    static MachineGroup pool(NodePool pool) {
        return new MachineGroup(
                pool.spot().path(),
                pool.machines().subnets(),
                pool.placement().isPrivate(),
                NodeCount.of(pool.size().count(), pool.size().autoScalingGroup()),
                true);
    }

    private static MachineGroup ofControlPlane(
            String path, Items<SubnetName> subnets, NodeCount count, boolean isNode) {
        return new MachineGroup(path, subnets, Value.given(subnets.spot(), false), count, isNode);
    }
}
