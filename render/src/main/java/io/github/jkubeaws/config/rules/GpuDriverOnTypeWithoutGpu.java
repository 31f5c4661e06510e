package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Nvidia's driver is installed where there is an Nvidia processor. */
final class GpuDriverOnTypeWithoutGpu implements ConfigRule {

    @Override
    public String id() {
        return "gpu-driver-on-type-without-gpu";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .filter(pool -> pool.node().gpuEnabled().is(true))
                .flatMap(pool -> InstanceTypeName.of(pool).stream().flatMap(type -> check(pool, type)));
    }

    private static Stream<Finding> check(NodePool pool, Value<String> type) {
        Value<?> culprit = type.isWritten() ? type : pool.node().gpuEnabled();
        return type.effective().filter(name -> !InstanceTypeName.of(name).hasNvidiaGpu()).stream()
                .map(name -> Finding.error(
                                culprit.spot(),
                                "'%s' has no Nvidia GPU, and gpu.nvidia.enabled is true".formatted(name))
                        .fix("choose a type of one of these families: " + InstanceTypeName.GPU_FAMILIES)
                        .fix("or remove gpu"));
    }
}
