package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.VolumeMount;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No extra volume is mounted over a directory that the system or the tool has files in. */
final class MountHidesSystemDirectory implements ConfigRule {

    @Override
    public String id() {
        return "mount-hides-system-directory";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Volumes.mounts(config)
                .flatMap(List::stream)
                .map(VolumeMount::path)
                .filter(path -> path.given().filter(SYSTEM.asMatchPredicate()).isPresent())
                .map(path -> Finding.error(
                                path.spot(),
                                "a volume on '%s' would hide what the system has there"
                                        .formatted(path.given().orElseThrow()))
                        .why("the volume is empty at first: the node would not get as far as joining the cluster")
                        .fix("mount it on a directory of its own, such as /data or /var/lib/data"));
    }

    /** Directories with files of Flatcar's and of the node's own; below some of them there is nothing to mount on. */
    private static final Pattern SYSTEM = Pattern.compile(
            "/(bin|boot|dev|etc|lib|lib64|proc|run|sbin|sys|usr)(/.*)?|/(opt|opt/bin|opt/cni|var|var/lib|var/run)");
}
