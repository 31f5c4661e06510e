package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Volume;
import io.github.jkubeaws.config.model.VolumeType;
import java.util.stream.Stream;

/** A volume gets as many operations a second as its type and its size allow. */
final class VolumeIopsOutOfRange implements ConfigRule {

    @Override
    public String id() {
        return "volume-iops-out-of-range";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Volumes.of(config).flatMap(VolumeIopsOutOfRange::check);
    }

    private static Stream<Finding> check(Volume volume) {
        int iops = volume.iops().given().orElse(0);
        if (iops == 0 || volume.type().effective().isEmpty()) {
            return Stream.of();
        }
        VolumeType type = volume.type().effective().get();
        EbsLimits limits = EbsLimits.of(type);
        if (limits.mostIops() == 0) {
            return Stream.of(at(volume, "is %d, and '%s' volumes have no iops to set".formatted(iops, type.word()))
                    .fix("remove iops, or write type: gp3 (3000 to 80000 iops)"));
        }
        if (iops < limits.leastIops() || iops > limits.mostIops()) {
            return Stream.of(at(
                            volume,
                            "is %d, and '%s' volumes have %d to %d"
                                    .formatted(iops, type.word(), limits.leastIops(), limits.mostIops()))
                    .fix("write iops: " + Math.max(limits.leastIops(), Math.min(iops, limits.mostIops()))));
        }
        return volume
                .size()
                .effective()
                .filter(size -> iops > limits.mostIops(size) && iops > limits.leastIops())
                .map(size -> tooSmall(volume, iops, size, limits))
                .stream();
    }

    private static Finding tooSmall(Volume volume, int iops, int size, EbsLimits limits) {
        int possible = Math.max(limits.leastIops(), limits.mostIops(size));
        return at(
                        volume,
                        "is %d, and %d GiB of '%s' allow %d"
                                .formatted(
                                        iops,
                                        size,
                                        volume.type().effective().orElseThrow().word(),
                                        possible))
                .why("this type has at most " + limits.iopsPerGib() + " iops for each GiB")
                .fix("write size: " + limits.leastSizeFor(iops) + " or more, or iops: " + possible);
    }

    private static Finding at(Volume volume, String fact) {
        return Finding.error(volume.iops().spot(), volume.spot().path() + ".iops " + fact);
    }
}
