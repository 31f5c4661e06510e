package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Versions;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Nodes run containerd. */
final class RetiredContainerRuntime implements ConfigRule {

    @Override
    public String id() {
        return "retired-container-runtime";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Versions.ContainerRuntime> runtime = config.versions().containerRuntime();
        if (runtime.is(Versions.ContainerRuntime.DOCKER)) {
            return Stream.of(
                    finding(runtime, "docker")
                            .why(
                                    "Kubernetes 1.24 removed its side of Docker, the dockershim; images built with Docker run unchanged"));
        }
        return runtime.is(Versions.ContainerRuntime.RKT)
                ? Stream.of(finding(runtime, "rkt")
                        .why("the project ended in 2020, and no machine image that boots has it"))
                : Stream.of();
    }

    private static Finding finding(Value<Versions.ContainerRuntime> runtime, String word) {
        return Finding.error(runtime.spot(), "no Kubernetes of today runs on %s".formatted(word))
                .fix("remove 'containerRuntime: %s'; nodes run containerd".formatted(word));
    }
}
