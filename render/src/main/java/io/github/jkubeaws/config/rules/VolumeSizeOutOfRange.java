package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Volume;
import io.github.jkubeaws.config.model.VolumeType;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A volume is as large as EBS makes one of its type. */
final class VolumeSizeOutOfRange implements ConfigRule {

    @Override
    public String id() {
        return "volume-size-out-of-range";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Volumes.of(config).flatMap(VolumeSizeOutOfRange::check);
    }

    private static Stream<Finding> check(Volume volume) {
        if (volume.size().effective().isEmpty() || volume.type().effective().isEmpty()) {
            return Stream.of();
        }
        int size = volume.size().effective().get();
        VolumeType type = volume.type().effective().get();
        EbsLimits limits = EbsLimits.of(type);
        if (size >= limits.leastSize() && size <= limits.mostSize()) {
            return Stream.of();
        }
        Value<?> culprit = volume.size().isWritten() ? volume.size() : volume.type();
        return Stream.of(Finding.error(
                        culprit.spot(),
                        "%s has %d GiB, and EBS makes '%s' volumes of %d to %d GiB"
                                .formatted(
                                        volume.spot().path(), size, type.word(), limits.leastSize(), limits.mostSize()))
                .fix(
                        size < limits.leastSize()
                                ? "write size: " + limits.leastSize() + " or more"
                                : "write size: " + limits.mostSize()
                                        + " or less, or type: gp3, which has up to 65536 GiB"));
    }
}
