package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.S3Uri;
import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Identity, place and access of the cluster: keys at the top of the file.
 *
 * @param clusterName its name, and its CloudFormation stack's
 * @param s3Uri where assets are staged
 * @param region where it lives
 * @param availabilityZone the one zone, when {@code subnets} is not used
 * @param keyName the EC2 key pair
 * @param sshAuthorizedKeys public keys that may log in
 * @param sshSourceCidrs from where
 * @param releaseChannel of Flatcar
 * @param amiId the machine image
 * @param automaticUpdatesDisabled whether Flatcar keeps its version until the image changes
 * @param kmsKeyArn the key that encrypts secrets on their way to nodes
 * @param stackTags tags of everything
 * @param elasticFileSystemId an EFS file system
 * @param sharedPersistentVolume whether an EFS file system is made
 * @param manageCertificates whether certificates are ours
 * @param customSettings anything that the user's templates need
 * @param openIcmp whether nodes answer ping from anywhere
 * @param tlsCaDurationDays how long a CA that is made is valid
 * @param tlsCertDurationDays how long certificates are valid
 */
public record Basics(
        Value<String> clusterName,
        Value<S3Uri> s3Uri,
        Value<String> region,
        Value<String> availabilityZone,
        Value<String> keyName,
        Items<Value<String>> sshAuthorizedKeys,
        Items<Value<Cidr>> sshSourceCidrs,
        Value<ReleaseChannel> releaseChannel,
        Value<String> amiId,
        Value<Boolean> automaticUpdatesDisabled,
        Value<Arn> kmsKeyArn,
        Map<String, Value<String>> stackTags,
        Value<String> elasticFileSystemId,
        Value<Boolean> sharedPersistentVolume,
        Value<Boolean> manageCertificates,
        Value<Map<String, Object>> customSettings,
        Value<Boolean> openIcmp,
        Value<Integer> tlsCaDurationDays,
        Value<Integer> tlsCertDurationDays) {

    /** A stream of Flatcar releases. https://www.flatcar.org/docs/latest/setup/releases/switch-channels/ */
    public enum ReleaseChannel implements Choice {
        /** For production. */
        STABLE,
        /** Next to be stable. */
        BETA,
        /** For developers of Flatcar. */
        ALPHA,
        /** Stable for longer. */
        LTS;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Key<String> CLUSTER_NAME = Key.of(
                    "clusterName", Kinds.clusterName(), "Name of the cluster, and of its CloudFormation stack.")
            .rule("must be set; a letter, then letters, digits and hyphens, 63 at most")
            .since("0.1");
    private static final Key<S3Uri> S3_URI = Key.of(
                    "s3URI",
                    Kinds.s3Uri(),
                    "Bucket, and prefix in it, through which assets reach CloudFormation and nodes.")
            .rule("must be set")
            .since("0.1");
    private static final Key<String> REGION =
            Key.of("region", Kinds.region(), "AWS region.").rule("must be set").since("0.1");
    private static final Key<String> ZONE = Key.of(
                    "availabilityZone", Kinds.zone(), "The one zone, where 'subnets' is not used.")
            .rule("this or subnets; a zone of the region")
            .since("0.1");
    static final Key<String> KEY_NAME = Key.of(
                    "keyName", Types.text("the name of a key pair", ".{1,255}"), "EC2 key pair for SSH.")
            .since("0.1");
    static final Key<List<Value<String>>> SSH_KEYS = Key.of(
                    "sshAuthorizedKeys", Types.list(Kinds.publicKey()), "Public keys that may log in as user core.")
            .rule("public keys, one an item");
    private static final Key<List<Value<Cidr>>> SSH_SOURCES = Key.of(
                    "sshAccessAllowedSourceCIDRs", Types.list(Kinds.cidr()), "Addresses from which SSH is allowed.")
            .or(List.of());
    static final Key<ReleaseChannel> CHANNEL = Key.of(
                    "releaseChannel", Types.choice(ReleaseChannel.values()), "Flatcar channel of the machine image.")
            .or(ReleaseChannel.STABLE);
    static final Key<String> AMI = Key.of("amiId", Kinds.id("ami"), "Machine image of every node.")
            .orInWords("newest of the channel when first rendered, then pinned in cluster.lock.json")
            .since("0.1");
    private static final Key<Boolean> NO_UPDATES = Key.of(
                    "disableContainerLinuxAutomaticUpdates",
                    Types.bool(),
                    "Whether Flatcar keeps its version until the image changes.")
            .or(true);
    private static final Key<Arn> KMS = Key.of(
                    "kmsKeyArn", Kinds.kmsKey(), "KMS key that encrypts secrets on their way to nodes.")
            .rule("must be set while manageCertificates is true; of the cluster's region")
            .since("0.1");
    private static final Key<Map<String, Value<String>>> STACK_TAGS = Key.of(
                    "stackTags", Types.map(Types.text()), "Tags of every stack and of everything in it.")
            .rule("not aws:…; 45 at most");
    static final Key<String> EFS = Key.of(
                    "elasticFileSystemId", Kinds.id("fs"), "EFS file system that nodes can mount.")
            .rule("in a node pool: with existing subnets only");
    private static final Key<Boolean> SHARED_VOLUME = Key.of(
                    "sharedPersistentVolume",
                    Types.bool(),
                    "Whether an EFS file system is made for volumes shared by pods.")
            .or(false);
    private static final Key<Boolean> CERTIFICATES = Key.of(
                    "manageCertificates", Types.bool(), "Whether certificates are made and delivered by the tool.")
            .or(true)
            .since("0.1");
    private static final Key<Map<String, Object>> CUSTOM =
            Key.of("customSettings", Types.anything(), "Whatever templates of yours need.");
    private static final Key<Boolean> ICMP = Key.of(
                    "openICMP", Types.bool(), "Whether nodes answer ping from anywhere.")
            .or(false);
    private static final Key<Integer> CA_DAYS = Key.of(
                    "tlsCADurationDays", Types.integer(1, 36_500), "Days for which a CA that is made is valid.")
            .or(365)
            .since("0.1");
    private static final Key<Integer> CERT_DAYS = Key.of(
                    "tlsCertDurationDays", Types.integer(1, 36_500), "Days for which certificates are valid.")
            .or(90)
            .rule("not longer than tlsCADurationDays")
            .since("0.1");

    static final List<Key<?>> KEYS = List.of(
            CLUSTER_NAME,
            S3_URI,
            REGION,
            ZONE,
            KEY_NAME,
            SSH_KEYS,
            SSH_SOURCES,
            CHANNEL,
            AMI,
            NO_UPDATES,
            KMS,
            STACK_TAGS,
            EFS,
            SHARED_VOLUME,
            CERTIFICATES,
            CUSTOM,
            ICMP,
            CA_DAYS,
            CERT_DAYS);

    static Basics read(Fields fields) {
        return new Basics(
                fields.get(CLUSTER_NAME),
                fields.get(S3_URI),
                fields.get(REGION),
                fields.get(ZONE),
                fields.get(KEY_NAME),
                fields.items(SSH_KEYS),
                fields.items(SSH_SOURCES),
                fields.get(CHANNEL),
                fields.get(AMI),
                fields.get(NO_UPDATES),
                fields.get(KMS),
                fields.entries(STACK_TAGS),
                fields.get(EFS),
                fields.get(SHARED_VOLUME),
                fields.get(CERTIFICATES),
                fields.get(CUSTOM),
                fields.get(ICMP),
                fields.get(CA_DAYS),
                fields.get(CERT_DAYS));
    }
}
