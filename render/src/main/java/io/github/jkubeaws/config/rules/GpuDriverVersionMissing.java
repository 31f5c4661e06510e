package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import java.util.stream.Stream;

/** Where Nvidia's driver is installed it is said which. */
final class GpuDriverVersionMissing implements ConfigRule {

    @Override
    public String id() {
        return "gpu-driver-version-missing";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .map(NodePool::node)
                .filter(node -> node.gpuEnabled().is(true) && !node.gpuVersion().isWritten())
                .map(
                        node -> Finding.error(
                                        node.gpuEnabled().spot(),
                                        "gpu.nvidia.enabled is true, and gpu.nvidia.version is not set")
                                .why("a driver that changes by itself would not be the same on every node")
                                .fix(
                                        "write version: 570.133.20 beside it; https://www.nvidia.com/en-us/drivers/unix/ has them all"));
    }
}
