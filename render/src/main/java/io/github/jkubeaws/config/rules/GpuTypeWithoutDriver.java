package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A GPU that is paid for has a driver. */
final class GpuTypeWithoutDriver implements ConfigRule {

    @Override
    public String id() {
        return "gpu-type-without-driver";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .filter(pool -> pool.node().gpuEnabled().isAbsent())
                .flatMap(pool -> InstanceTypeName.of(pool).stream())
                .filter(type -> type.given()
                        .filter(name -> InstanceTypeName.of(name).hasNvidiaGpu())
                        .isPresent())
                .map(type -> Finding.warning(
                                type.spot(),
                                "'%s' has an Nvidia GPU, and its pool installs no driver"
                                        .formatted(type.given().orElseThrow()))
                        .why("pods cannot ask for a GPU that has no driver")
                        .fix("write gpu: {nvidia: {enabled: true, version: 570.133.20}} in the pool")
                        .fix("or enabled: false, if something in the cluster installs it"));
    }
}
