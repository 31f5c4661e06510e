package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Type;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Locale;

/**
 * An extra volume, or several striped into one, mounted on each node.
 *
 * @param volume size and performance
 * @param devices the device names; one, unless it is a RAID 0
 * @param filesystem what it is formatted with
 * @param path where it is mounted
 * @param createTmp whether a {@code tmp} directory is made on it
 */
public record VolumeMount(
        Volume volume,
        Items<Value<String>> devices,
        Value<Filesystem> filesystem,
        Value<String> path,
        Value<Boolean> createTmp) {

    /** What a volume is formatted with. */
    public enum Filesystem implements Choice {
        /** The default. */
        XFS,
        /** The alternative. */
        EXT4;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Type<String> DEVICE_TYPE = Types.text("a device from /dev/xvdf to /dev/xvdz", "/dev/xvd[f-z]");
    private static final Key<Integer> SIZE = Key.of("size", Types.integer(1, 65_536), "Size in GiB of each volume.")
            .rule("must be set");
    private static final Key<String> DEVICE = Key.of(
                    "device",
                    DEVICE_TYPE,
                    "Device name; on current instance types the NVMe disk behind it is found by it.")
            .rule("must be set; unique on the node");
    private static final Key<List<Value<String>>> DEVICES = Key.of(
                    "devices", Types.list(DEVICE_TYPE), "Device names of the volumes that are striped.")
            .rule("two or more, unique on the node");
    private static final Key<Filesystem> FILESYSTEM = Key.of(
                    "filesystem", Types.choice(Filesystem.values()), "File system it is formatted with once.")
            .or(Filesystem.XFS);
    private static final Key<String> PATH = Key.of(
                    "path",
                    Types.text(
                            "an absolute path of letters, digits and slashes such as /data",
                            "/(?!.*//)[A-Za-z0-9/]*[A-Za-z0-9]"),
                    "Directory on which it is mounted.")
            .rule("must be set; unique on the node; no directory of the system");
    private static final Key<Boolean> CREATE_TMP = Key.of(
                    "createTmp", Types.bool(), "Whether a tmp directory is made on it.")
            .or(false);
    private static final List<Key<?>> SHARED =
            List.of(SIZE, Volume.TYPE, Volume.IOPS, Volume.THROUGHPUT, Volume.ENCRYPTED, FILESYSTEM, PATH, CREATE_TMP);

    static final Section<VolumeMount> SECTION = Section.named(
                    "volumeMounts[]",
                    "An extra EBS volume on each node, formatted and mounted.",
                    fields -> read(fields, one(fields.get(DEVICE))))
            .keys(DEVICE)
            .keys(SHARED)
            .build();
    static final Section<VolumeMount> RAID0 = Section.named(
                    "raid0Mounts[]",
                    "EBS volumes of one size, striped into one (RAID 0) and mounted.",
                    fields -> read(fields, fields.items(DEVICES)))
            .keys(DEVICES)
            .keys(SHARED)
            .build();

    private static Items<Value<String>> one(Value<String> device) {
        return new Items<>(device.spot(), device.state(), device.isWritten() ? List.of(device) : List.of());
    }

    private static VolumeMount read(Fields fields, Items<Value<String>> devices) {
        Volume volume = new Volume(
                fields.spot(),
                fields.get(SIZE),
                fields.get(Volume.TYPE),
                fields.get(Volume.IOPS),
                fields.get(Volume.THROUGHPUT),
                fields.get(Volume.ENCRYPTED));
        return new VolumeMount(volume, devices, fields.get(FILESYSTEM), fields.get(PATH), fields.get(CREATE_TMP));
    }

    /** Returns where it stands. */
    public Spot spot() {
        return volume.spot();
    }
}
