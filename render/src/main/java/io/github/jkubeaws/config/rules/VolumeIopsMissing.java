package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.VolumeType;
import java.util.stream.Stream;

/** A volume of a type whose operations a second are bought says how many. */
final class VolumeIopsMissing implements ConfigRule {

    @Override
    public String id() {
        return "volume-iops-missing";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Volumes.of(config)
                .filter(volume -> volume.type()
                        .effective()
                        .filter(VolumeType::hasProvisionedIops)
                        .isPresent())
                .filter(volume -> volume.iops().is(0))
                .map(volume -> Finding.error(
                                volume.type().spot(),
                                "%s is of type '%s' and has no iops"
                                        .formatted(
                                                volume.spot().path(),
                                                volume.type()
                                                        .effective()
                                                        .orElseThrow()
                                                        .word()))
                        .why("operations a second of this type are bought by number; EBS does not choose one")
                        .fix("write iops: 3000 beside it, or type: gp3, which has 3000 without being asked"));
    }
}
