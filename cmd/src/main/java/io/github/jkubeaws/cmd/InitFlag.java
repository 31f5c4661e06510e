package io.github.jkubeaws.cmd;

import java.util.List;
import java.util.stream.Stream;

/** The flags of {@code init}: from this table come its options, its questions and the flags that messages name. */
enum InitFlag {
    CLUSTER_NAME("--cluster-name", "NAME", "clusterName", "Name of the cluster and of its stack."),
    EXTERNAL_DNS_NAME("--external-dns-name", "NAME", "apiEndpoints[0].dnsName", "DNS name of the API."),
    HOSTED_ZONE_ID(
            "--hosted-zone-id",
            "ID",
            "apiEndpoints[0].loadBalancer.hostedZone.id",
            "Route 53 zone that gets the API's record."),
    REGION("--region", "REGION", "region", "AWS region."),
    AVAILABILITY_ZONE(
            "--availability-zone",
            "ZONE",
            "availabilityZone",
            "Zone of the region; repeat it for a cluster over several zones."),
    S3_URI("--s3-uri", "URI", "s3URI", "Bucket through which assets travel: s3://bucket/prefix."),
    KMS_KEY_ARN("--kms-key-arn", "ARN", "kmsKeyArn", "KMS key that encrypts secrets on their way."),
    KEY_NAME("--key-name", "NAME", "keyName", "EC2 key pair for SSH (optional)."),
    AMI_ID("--ami-id", "ID", "amiId", "Machine image (default: the newest Flatcar)."),
    KUBERNETES_VERSION("--kubernetes-version", "VERSION", "kubernetesVersion", "Version of Kubernetes.");

    private static final List<InitFlag> NEEDED =
            List.of(CLUSTER_NAME, EXTERNAL_DNS_NAME, REGION, AVAILABILITY_ZONE, S3_URI, KMS_KEY_ARN);

    private final String flag;
    private final String label;
    private final String path;
    private final String description;

    InitFlag(String flag, String label, String path, String description) {
        this.flag = flag;
        this.label = label;
        this.path = path;
        this.description = description;
    }

    String flag() {
        return flag;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    /** Tells whether nothing can be written without it. */
    boolean isNeeded() {
        return NEEDED.contains(this);
    }

    /** Tells whether a problem at that setting is a problem of this flag. */
    boolean leadsTo(String setting) {
        boolean zoneOfSubnet = this == AVAILABILITY_ZONE && setting.startsWith("subnets");
        return zoneOfSubnet || setting.equals(path);
    }

    /** Returns the flags without which nothing can be written. */
    static Stream<InitFlag> needed() {
        return NEEDED.stream();
    }
}
