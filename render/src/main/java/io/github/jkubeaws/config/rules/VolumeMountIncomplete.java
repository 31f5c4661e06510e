package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An extra volume has a size, a directory and a device; a striped one has two devices or more. */
final class VolumeMountIncomplete implements ConfigRule {

    @Override
    public String id() {
        return "volume-mount-incomplete";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Stream<Finding> single = config.machines()
                .flatMap(machines -> machines.volumeMounts().stream())
                .flatMap(mount -> missing(mount, "device", mount.devices().isWritten()));
        Stream<Finding> striped = config.worker().nodePools().stream()
                .flatMap(pool -> pool.raid0Mounts().stream())
                .flatMap(mount ->
                        Stream.concat(missing(mount, "devices", mount.devices().isWritten()), lone(mount)));
        return Stream.concat(single, striped);
    }

    private static Stream<Finding> missing(VolumeMount mount, String deviceKey, boolean hasDevice) {
        List<String> missing = new ArrayList<>();
        if (!mount.volume().size().isWritten()) {
            missing.add("size");
        }
        if (!mount.path().isWritten()) {
            missing.add("path");
        }
        if (!hasDevice) {
            missing.add(deviceKey);
        }
        if (missing.isEmpty()) {
            return Stream.of();
        }
        String devices = deviceKey.equals("device") ? "device: /dev/xvdf" : "devices: [/dev/xvdf, /dev/xvdg]";
        return Stream.of(Finding.error(
                        mount.spot(), "%s has no %s".formatted(mount.spot().path(), String.join(", no ", missing)))
                .fix("write it in full: {size: 100, path: /data, " + devices + "}"));
    }

    private static Stream<Finding> lone(VolumeMount mount) {
        if (!mount.devices().isWritten()
                || !mount.devices().isKnown()
                || mount.devices().size() > 1) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        mount.devices().spot(),
                        "%s stripes %d device%s, and a stripe takes two or more"
                                .formatted(
                                        mount.spot().path(),
                                        mount.devices().size(),
                                        mount.devices().size() == 1 ? "" : "s"))
                .fix("name more devices, such as devices: [/dev/xvdf, /dev/xvdg], or use volumeMounts for one"));
    }
}
