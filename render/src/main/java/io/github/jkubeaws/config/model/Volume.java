package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * The performance and size of one EBS volume.
 *
 * @param spot where it stands
 * @param size GiB
 * @param type the kind of volume
 * @param iops operations a second, for types that take a number
 * @param throughput MiB a second, for gp3
 * @param encrypted whether it is encrypted
 */
public record Volume(
        Spot spot,
        Value<Integer> size,
        Value<VolumeType> type,
        Value<Integer> iops,
        Value<Integer> throughput,
        Value<Boolean> encrypted) {
    static final Key<Integer> SIZE =
            Key.of("size", Types.integer(1, 65_536), "Size in GiB.").or(30);
    static final Key<VolumeType> TYPE = Key.of("type", Types.choice(VolumeType.values()), "Kind of EBS volume.")
            .or(VolumeType.GP3);
    static final Key<Integer> IOPS = Key.of(
                    "iops", Types.integer(0, 256_000), "Operations a second; 0 is what the type brings by itself.")
            .or(0)
            .rule("io1 100 to 64000, io2 100 to 256000, gp3 3000 to 80000; 0 for other types");
    static final Key<Integer> THROUGHPUT = Key.of(
                    "throughput", Types.integer(0, 2_000), "MiB a second; 0 is what the type brings by itself.")
            .or(0)
            .rule("gp3 only, 125 to 2000");
    static final Key<Boolean> ENCRYPTED = Key.of("encrypted", Types.bool(), "Whether the volume is encrypted.")
            .or(true);

    static final Section<Volume> ROOT = Section.named(
                    "rootVolume", "The volume that an instance boots from.", Volume::read)
            .keys(SIZE, TYPE, IOPS, THROUGHPUT, ENCRYPTED)
            .build();

    static Volume read(Fields fields) {
        return new Volume(
                fields.spot(),
                fields.get(SIZE),
                fields.get(TYPE),
                fields.get(IOPS),
                fields.get(THROUGHPUT),
                fields.get(ENCRYPTED));
    }
}
