package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Machines;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.model.Volume;
import io.github.jkubeaws.config.model.VolumeMount;
import java.util.List;
import java.util.stream.Stream;

/** Every volume that a file describes. */
final class Volumes {

    private Volumes() {}

    /** Returns the volumes of every kind of node. */
    static Stream<Volume> of(ClusterConfig config) {
        Stream<Volume> roots = config.machines().map(Machines::rootVolume);
        Stream<Volume> mounts = mounts(config).flatMap(List::stream).map(VolumeMount::volume);
        return Stream.of(roots, Stream.of(config.etcd().dataVolume()), mounts).flatMap(volumes -> volumes);
    }

    /** Returns the extra volumes of each kind of node, those of one kind together. */
    static Stream<List<VolumeMount>> mounts(ClusterConfig config) {
        Stream<List<VolumeMount>> fixed = Stream.of(
                config.controller().machines().volumeMounts().list(),
                config.etcd().machines().volumeMounts().list());
        return Stream.concat(fixed, config.worker().nodePools().stream().map(Volumes::mounts));
    }

    private static List<VolumeMount> mounts(NodePool pool) {
        return Stream.concat(pool.machines().volumeMounts().stream(), pool.raid0Mounts().stream())
                .toList();
    }
}
