package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A pool's own file system is reached through subnets that exist already. */
final class FileSystemInManagedSubnet implements ConfigRule {

    @Override
    public String id() {
        return "file-system-in-managed-subnet";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        return config.worker().nodePools().stream()
                .filter(pool -> pool.overrides().elasticFileSystemId().given().isPresent())
                .flatMap(pool -> subnets.of(MachineGroup.pool(pool)).stream()
                        .filter(subnet -> !subnet.isExisting())
                        .limit(1)
                        .map(subnet -> finding(pool.overrides().elasticFileSystemId(), subnet)));
    }

    private static Finding finding(Value<String> fileSystem, Subnet subnet) {
        return Finding.error(
                        fileSystem.spot(),
                        "file system '%s' of this pool has no mount target in subnet '%s', which is created"
                                .formatted(
                                        fileSystem.given().orElseThrow(),
                                        subnet.name().effective().orElse("")))
                .why("mount targets in subnets of the tool's own are made for the cluster's file system only")
                .fix("move elasticFileSystemId to the top of the file, or name existing subnets in the pool");
    }
}
