package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.value.Version;
import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Locale;

/**
 * The etcd members.
 *
 * @param machines instances, volumes, subnets, rights, files
 * @param count how many: fixed once the cluster exists
 * @param dataVolume the volume that holds the data and outlives its instance
 * @param kmsKeyArn the key that encrypts that volume
 * @param version which etcd
 * @param snapshotAutomated whether snapshots go to S3 on a timer
 * @param disasterRecoveryAutomated whether a lost quorum is rebuilt from the last snapshot
 * @param memberIdentity how members keep their names
 * @param internalDomainName the private zone of their names
 * @param hostedZoneId the existing private zone
 * @param manageRecordSets whether their records are ours
 * @param nodes names of the members, where they are given
 * @param quotaBackendBytes how large the data may grow
 * @param autoCompactionRetention hours of history that are kept
 */
public record Etcd(
        Machines machines,
        Value<Integer> count,
        Volume dataVolume,
        Value<Arn> kmsKeyArn,
        Value<Version> version,
        Value<Boolean> snapshotAutomated,
        Value<Boolean> disasterRecoveryAutomated,
        Value<MemberIdentity> memberIdentity,
        Value<DnsName> internalDomainName,
        Value<String> hostedZoneId,
        Value<Boolean> manageRecordSets,
        Items<Member> nodes,
        Value<Long> quotaBackendBytes,
        Value<Integer> autoCompactionRetention) {

    /** How a member keeps its name when its instance is replaced. */
    public enum MemberIdentity implements Choice {
        /** By a record in a private zone that it claims at boot. */
        ENI,
        /** By an Elastic IP; refused, see the rule. */
        EIP;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The name of a member.
     *
     * @param spot where it stands
     * @param name its short name
     * @param fqdn its full name
     */
    public record Member(Spot spot, Value<String> name, Value<DnsName> fqdn) {
        private static final Key<String> NAME = Key.of(
                        "name",
                        Types.text(
                                "a name of lower-case letters, digits and hyphens", "[a-z]([a-z0-9-]{0,30}[a-z0-9])?"),
                        "Short name.")
                .orInWords("etcd0, etcd1, …")
                .rule("unique")
                .since("0.1");
        private static final Key<DnsName> FQDN = Key.of("fqdn", Kinds.dnsName(), "Full name.")
                .orInWords("name.internalDomainName")
                .rule("unique")
                .since("0.1");
        static final Section<Member> SECTION = Section.named(
                        "etcd.nodes[]",
                        "The name of an etcd member.",
                        fields -> new Member(fields.spot(), fields.get(NAME), fields.get(FQDN)))
                .keys(NAME, FQDN)
                .build();
    }

    private static final Machines.Own MACHINES = Machines.own("t3.medium", "all public subnets");
    private static final Key<Integer> COUNT = Key.of("count", Types.integer(1, 5), "How many members.")
            .or(1)
            .rule("1, 3 or 5; fixed once the cluster exists")
            .since("0.1");
    private static final Section<Volume> DATA_SECTION = Section.named(
                    "etcd.dataVolume", "The volume that holds etcd's data and outlives its instance.", Volume::read)
            .keys(Volume.SIZE, Volume.TYPE, Volume.IOPS, Volume.THROUGHPUT, Volume.ENCRYPTED)
            .retired(
                    "ephemeral",
                    "data on an instance's own disk is lost with the instance, and with it the cluster",
                    "remove it; dataVolume is an EBS volume")
            .build();
    private static final Key<Volume> DATA_VOLUME =
            Key.of("dataVolume", Types.section(DATA_SECTION), "Volume that holds the data.");
    private static final Key<Arn> KMS = Key.of("kmsKeyArn", Kinds.kmsKey(), "Key that encrypts the data volume.")
            .orInWords("the account's default key for EBS")
            .rule("only with dataVolume.encrypted; of the cluster's region");
    private static final Key<Version> VERSION = Key.of("version", Kinds.version("v3.6.14"), "etcd's version.")
            .orInWords("newest of the catalogue")
            .rule("from the catalogue; never lower than what runs");
    private static final Key<Boolean> AUTOMATED_SNAPSHOT = Key.of(
                    "automated", Types.bool(), "Whether snapshots go to S3 on a timer.")
            .or(true);
    private static final Section<Value<Boolean>> SNAPSHOT_SECTION = Section.named(
                    "etcd.snapshot", "Snapshots of etcd in S3.", fields -> fields.get(AUTOMATED_SNAPSHOT))
            .keys(AUTOMATED_SNAPSHOT)
            .build();
    private static final Key<Value<Boolean>> SNAPSHOT =
            Key.of("snapshot", Types.section(SNAPSHOT_SECTION), "Snapshots in S3.");
    private static final Key<Boolean> AUTOMATED_RECOVERY = Key.of(
                    "automated", Types.bool(), "Whether a lost quorum is rebuilt from the last snapshot.")
            .or(false)
            .rule("needs etcd.snapshot.automated");
    private static final Section<Value<Boolean>> RECOVERY_SECTION = Section.named(
                    "etcd.disasterRecovery",
                    "Recovery of etcd from a snapshot.",
                    fields -> fields.get(AUTOMATED_RECOVERY))
            .keys(AUTOMATED_RECOVERY)
            .build();
    private static final Key<Value<Boolean>> RECOVERY =
            Key.of("disasterRecovery", Types.section(RECOVERY_SECTION), "Recovery from a snapshot.");
    private static final Key<MemberIdentity> IDENTITY = Key.of(
                    "memberIdentityProvider",
                    Types.choice(MemberIdentity.values()),
                    "How a member keeps its name when its instance is replaced.")
            .or(MemberIdentity.ENI)
            .rule("eni; eip is refused");
    private static final Key<DnsName> DOMAIN = Key.of(
                    "internalDomainName", Kinds.dnsName(), "Private zone of the members' names.")
            .orInWords("<clusterName>.internal")
            .since("0.1");
    private static final Key<String> ZONE_ID = Key.of("id", Endpoints.zoneId(), "Id of a private zone that exists.");
    private static final Section<Value<String>> ZONE_SECTION = Section.named(
                    "etcd.hostedZone", "A private zone that exists already.", fields -> fields.get(ZONE_ID))
            .keys(ZONE_ID)
            .build();
    private static final Key<Value<String>> ZONE =
            Key.of("hostedZone", Types.section(ZONE_SECTION), "Private zone that exists already.");
    private static final Key<Boolean> RECORDS = Key.of(
                    "manageRecordSets", Types.bool(), "Whether the members' records are made by the tool.")
            .or(true);
    private static final Key<List<Member>> NODES = Key.of(
                    "nodes", Types.sections(Member.SECTION), "Names of the members.")
            .rule("as many as count")
            .since("0.1");
    private static final Key<Long> QUOTA = Key.of(
                    "quotaBackendBytes", Kinds.bytes(), "How large the data may grow, in bytes.")
            .or(2L * 1024 * 1024 * 1024)
            .rule("at most 8589934592 (8 GiB)");
    private static final Key<Integer> RETENTION = Key.of(
                    "autoCompactionRetention", Types.integer(0, 100_000), "Hours of history that are kept; 0 is all.")
            .or(0);
    private static final Section<Arguments> ARGUMENTS_SECTION = Section.named(
                    "etcd.userSuppliedArgs",
                    "Arguments of etcd.",
                    fields -> new Arguments(fields.get(QUOTA), fields.get(RETENTION)))
            .keys(QUOTA, RETENTION)
            .build();
    private static final Key<Arguments> ARGUMENTS =
            Key.of("userSuppliedArgs", Types.section(ARGUMENTS_SECTION), "Arguments of etcd.");

    static final Section<Etcd> SECTION = Section.named("etcd", "The etcd members.", Etcd::read)
            .keys(COUNT)
            .keys(Machines.keys(MACHINES))
            .keys(DATA_VOLUME, KMS, VERSION, SNAPSHOT, RECOVERY, IDENTITY, DOMAIN, ZONE, RECORDS, NODES, ARGUMENTS)
            .build();

    private record Arguments(Value<Long> quota, Value<Integer> retention) {}

    private static Etcd read(Fields fields) {
        Arguments arguments = fields.section(ARGUMENTS);
        return new Etcd(
                Machines.read(fields, MACHINES),
                fields.get(COUNT),
                fields.section(DATA_VOLUME),
                fields.get(KMS),
                fields.get(VERSION),
                fields.section(SNAPSHOT),
                fields.section(RECOVERY),
                fields.get(IDENTITY),
                fields.get(DOMAIN),
                fields.section(ZONE),
                fields.get(RECORDS),
                fields.items(NODES),
                arguments.quota,
                arguments.retention);
    }
}
