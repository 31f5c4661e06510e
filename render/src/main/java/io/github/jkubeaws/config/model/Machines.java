package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Map;

/**
 * What controllers, etcd members and workers have in common: the machines themselves, and what users add to them.
 *
 * @param spot where the section stands
 * @param instanceType what EC2 starts
 * @param rootVolume what it boots from
 * @param volumeMounts extra volumes
 * @param tenancy whose hardware
 * @param instanceTags tags of the instances
 * @param subnets where they run, by name
 * @param securityGroupIds further security groups
 * @param iam their rights
 * @param customFiles files of the user's
 * @param customSystemdUnits units of the user's
 */
public record Machines(
        Spot spot,
        Value<String> instanceType,
        Volume rootVolume,
        Items<VolumeMount> volumeMounts,
        Value<Tenancy> tenancy,
        Map<String, Value<String>> instanceTags,
        Items<SubnetName> subnets,
        Items<Value<String>> securityGroupIds,
        Iam iam,
        Items<CustomFile> customFiles,
        Items<CustomSystemdUnit> customSystemdUnits) {
    private static final Key<Volume> ROOT_VOLUME =
            Key.of("rootVolume", Types.section(Volume.ROOT), "Volume that the instances boot from.");
    private static final Key<List<VolumeMount>> MOUNTS =
            Key.of("volumeMounts", Types.sections(VolumeMount.SECTION), "Extra volumes of each node.");
    private static final Key<Map<String, Value<String>>> TAGS =
            Key.of("instanceTags", Types.map(Types.text()), "Tags of the instances, beside stackTags.");
    private static final Key<List<Value<String>>> GROUPS =
            Key.of("securityGroupIds", Types.list(Kinds.id("sg")), "Security groups beside those that are created.");

    /** The keys that differ from one kind of machine to another. */
    record Own(Key<String> instanceType, Key<List<SubnetName>> subnets) {

        Own subnetsSince(String version) {
            return new Own(instanceType, subnets.since(version));
        }
    }

    static Own own(String defaultType, String subnets) {
        return new Own(
                Key.of("instanceType", Kinds.instanceType(), "Type of the instances.")
                        .or(defaultType),
                SubnetName.list("Subnets in which the instances run.", subnets));
    }

    static List<Key<?>> keys(Own own) {
        return List.of(
                own.instanceType,
                ROOT_VOLUME,
                MOUNTS,
                Tenancy.KEY,
                TAGS,
                own.subnets,
                GROUPS,
                Iam.KEY,
                CustomFile.LIST,
                CustomSystemdUnit.LIST);
    }

    static Machines read(Fields fields, Own own) {
        return new Machines(
                fields.spot(),
                fields.get(own.instanceType),
                fields.section(ROOT_VOLUME),
                fields.items(MOUNTS),
                fields.get(Tenancy.KEY),
                fields.entries(TAGS),
                fields.items(own.subnets),
                fields.items(GROUPS),
                fields.section(Iam.KEY),
                fields.items(CustomFile.LIST),
                fields.items(CustomSystemdUnit.LIST));
    }
}
