package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Version;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Retired;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a pool has of its own where the whole cluster has a setting too.
 *
 * @param keyName the EC2 key pair
 * @param sshAuthorizedKeys public keys that may log in
 * @param releaseChannel of Flatcar
 * @param amiId the machine image
 * @param kubernetesVersion the kubelet's version
 * @param elasticFileSystemId an EFS file system
 * @param customSettings anything that the user's templates need
 * @param pauseImage the sandbox of every pod
 * @param systemReserved kept for the operating system
 * @param kubeReserved kept for the kubelet and the container runtime
 * @param nodes what is added to the nodes
 * @param logging the nodes' journal in CloudWatch Logs
 */
public record PoolOverrides(
        Value<String> keyName,
        Items<Value<String>> sshAuthorizedKeys,
        Value<Basics.ReleaseChannel> releaseChannel,
        Value<String> amiId,
        Value<Version> kubernetesVersion,
        Value<String> elasticFileSystemId,
        Value<Map<String, Object>> customSettings,
        Image pauseImage,
        Kubelet.Reserved systemReserved,
        Kubelet.Reserved kubeReserved,
        NodeExtras nodes,
        CloudWatchLogging logging) {
    private static final String WHOLE_CLUSTER = "the cluster's";
    private static final Key<Basics.ReleaseChannel> CHANNEL = Key.of(
                    "releaseChannel",
                    Types.choice(Basics.ReleaseChannel.values()),
                    "Flatcar channel of the pool's image.")
            .orInWords(WHOLE_CLUSTER);
    private static final Key<String> AMI =
            Key.of("amiId", Kinds.id("ami"), "Machine image of the pool.").orInWords(WHOLE_CLUSTER);
    private static final Key<Version> KUBERNETES = Key.of(
                    "kubernetesVersion", Kinds.version("v1.36.4"), "Version of the pool's kubelet.")
            .orInWords(WHOLE_CLUSTER)
            .rule("not newer than the cluster's, at most three minor versions older");
    private static final Key<Map<String, Object>> CUSTOM =
            Key.of("customSettings", Types.anything(), "Whatever templates of yours need for this pool.");

    static final List<Key<?>> KEYS = Stream.<List<Key<?>>>of(
                    List.of(Basics.KEY_NAME, Basics.SSH_KEYS, CHANNEL, AMI, KUBERNETES, Basics.EFS, CUSTOM),
                    List.of(Versions.PAUSE, Kubelet.Reserved.SYSTEM, Kubelet.Reserved.KUBE, CloudWatchLogging.KEY),
                    NodeExtras.KEYS)
            .flatMap(List::stream)
            .toList();

    private static final String ONE_FOR_ALL = "there is one for the whole cluster, and pools share it";
    private static final String AT_THE_TOP = "write it at the top of the file";

    /** Settings of the whole cluster that people look for in a pool. */
    static final List<Retired> NOT_FOR_A_POOL = Stream.of(
                    "vpc",
                    "vpcId",
                    "internetGateway",
                    "internetGatewayId",
                    "vpcCIDR",
                    "instanceCIDR",
                    "region",
                    "kmsKeyArn",
                    "containerRuntime",
                    "manageCertificates",
                    "amazonSsmAgent",
                    "kubeDns",
                    "kubernetes")
            .map(key -> new Retired(key, ONE_FOR_ALL, AT_THE_TOP))
            .toList();

    static PoolOverrides read(Fields fields) {
        return new PoolOverrides(
                fields.get(Basics.KEY_NAME),
                fields.items(Basics.SSH_KEYS),
                fields.get(CHANNEL),
                fields.get(AMI),
                fields.get(KUBERNETES),
                fields.get(Basics.EFS),
                fields.get(CUSTOM),
                fields.section(Versions.PAUSE),
                fields.section(Kubelet.Reserved.SYSTEM),
                fields.section(Kubelet.Reserved.KUBE),
                NodeExtras.read(fields),
                fields.section(CloudWatchLogging.KEY));
    }
}
