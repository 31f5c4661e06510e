package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** Each extra volume of a node has a device name of its own. */
final class MountDeviceUsedTwice implements ConfigRule {

    @Override
    public String id() {
        return "mount-device-used-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Volumes.mounts(config)
                .flatMap(mounts -> Repeats.of(mounts.stream().flatMap(mount -> mount.devices().stream())))
                .map(repeat -> Finding.error(
                                repeat.again().spot(),
                                "device '%s' is taken at line %d already"
                                        .formatted(
                                                repeat.again().given().orElseThrow(),
                                                repeat.first().spot().line()))
                        .fix("give this volume another device from /dev/xvdf to /dev/xvdz"));
    }
}
