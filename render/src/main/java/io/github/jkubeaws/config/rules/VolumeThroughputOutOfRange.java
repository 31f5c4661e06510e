package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Volume;
import io.github.jkubeaws.config.model.VolumeType;
import java.util.stream.Stream;

/** Throughput is set for gp3 volumes only, and as high as their operations a second allow. */
final class VolumeThroughputOutOfRange implements ConfigRule {

    @Override
    public String id() {
        return "volume-throughput-out-of-range";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Volumes.of(config).flatMap(VolumeThroughputOutOfRange::check);
    }

    private static final int LEAST = 125;
    private static final int IOPS_FOR_EACH = 4;
    private static final int IOPS_WITHOUT_ASKING = 3_000;

    private static Stream<Finding> check(Volume volume) {
        int throughput = volume.throughput().given().orElse(0);
        if (throughput == 0 || volume.type().effective().isEmpty()) {
            return Stream.of();
        }
        VolumeType type = volume.type().effective().get();
        if (type != VolumeType.GP3) {
            return Stream.of(
                    at(volume, "is %d, and '%s' volumes have no throughput to set".formatted(throughput, type.word()))
                            .fix("remove throughput, or write type: gp3"));
        }
        if (throughput < LEAST) {
            return Stream.of(at(volume, "is %d, and gp3 volumes have at least %d".formatted(throughput, LEAST))
                    .fix("write throughput: " + LEAST + ", or remove it: it is the same"));
        }
        return volume
                .iops()
                .effective()
                .map(iops -> iops == 0 ? IOPS_WITHOUT_ASKING : iops)
                .filter(iops -> throughput * IOPS_FOR_EACH > iops)
                .map(iops -> tooHigh(volume, throughput, iops))
                .stream();
    }

    private static Finding tooHigh(Volume volume, int throughput, int iops) {
        return at(volume, "is %d MiB/s, and %d iops allow %d".formatted(throughput, iops, iops / IOPS_FOR_EACH))
                .why("a gp3 volume moves at most 0.25 MiB a second for each of its iops")
                .fix("write iops: " + throughput * IOPS_FOR_EACH + ", or throughput: " + iops / IOPS_FOR_EACH);
    }

    private static Finding at(Volume volume, String fact) {
        return Finding.error(volume.throughput().spot(), volume.spot().path() + ".throughput " + fact);
    }
}
