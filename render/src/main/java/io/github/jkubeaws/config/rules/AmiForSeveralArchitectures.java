package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An image that is named for all nodes boots on all of them. */
final class AmiForSeveralArchitectures implements ConfigRule {

    @Override
    public String id() {
        return "ami-for-several-architectures";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<String> ami = config.basics().amiId();
        if (ami.given().isEmpty()) {
            return Stream.of();
        }
        List<String> types =
                types(config).flatMap(type -> type.effective().stream()).toList();
        Optional<String> arm =
                types.stream().filter(AmiForSeveralArchitectures::isArm).findFirst();
        Optional<String> intel = types.stream().filter(type -> !isArm(type)).findFirst();
        if (arm.isEmpty() || intel.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        ami.spot(), "amiId is for '%s' (amd64) and for '%s' (arm64)".formatted(intel.get(), arm.get()))
                .why("an image boots on one architecture")
                .fix("give the pools of one architecture an amiId of their own, or remove amiId: each gets its image"));
    }

    private static Stream<Value<String>> types(ClusterConfig config) {
        Stream<Value<String>> pools = config.worker().nodePools().stream()
                .filter(pool -> !pool.overrides().amiId().isWritten())
                .flatMap(pool -> InstanceTypeName.of(pool).stream());
        return Stream.concat(
                Stream.of(
                        config.controller().machines().instanceType(),
                        config.etcd().machines().instanceType()),
                pools);
    }

    private static boolean isArm(String type) {
        return InstanceTypeName.of(type).architecture().equals("arm64");
    }
}
