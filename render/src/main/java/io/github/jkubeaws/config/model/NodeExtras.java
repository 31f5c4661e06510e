package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Map;

/**
 * What can be added to the nodes of the whole cluster, or of one pool.
 *
 * @param awsEnvironment variables with values of CloudFormation
 * @param imageStorage container images on the instance's own disk
 * @param drainer what empties a node before it goes
 * @param kubeletOpts further fields of KubeletConfiguration
 */
public record NodeExtras(
        Environment awsEnvironment,
        ImageStorage imageStorage,
        Drainer drainer,
        Value<Map<String, Object>> kubeletOpts) {

    /**
     * Variables of the node's own scripts.
     *
     * @param enabled whether they are set
     * @param environment names and values; a value may be a CloudFormation expression in JSON
     */
    public record Environment(Value<Boolean> enabled, Map<String, Value<String>> environment) {
        private static final Key<Boolean> ENABLED = Key.of("enabled", Types.bool(), "Whether the variables are set.")
                .or(false);
        private static final Key<Map<String, Value<String>>> VARIABLES = Key.of(
                "environment",
                Types.map(Types.longText()),
                "Names and values; a value may be a CloudFormation expression in JSON.");
        private static final Key<Environment> KEY = Key.of(
                "awsEnvironment",
                Types.section(Section.named(
                                "awsEnvironment",
                                "Variables in /etc/jkube-aws/environment, such as ids of the stack's resources.",
                                fields -> new Environment(fields.get(ENABLED), fields.entries(VARIABLES)))
                        .keys(ENABLED, VARIABLES)
                        .build()),
                "Variables with values that CloudFormation knows.");
    }

    /**
     * Container images and layers on the instance's own disk.
     *
     * @param enabled whether they go there
     * @param disk the device
     * @param filesystem what it is formatted with
     */
    public record ImageStorage(Value<Boolean> enabled, Value<String> disk, Value<VolumeMount.Filesystem> filesystem) {
        private static final Key<Boolean> ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether containerd's data is on the instance's own disk.")
                .or(false)
                .rule("instance types with an instance store only");
        private static final Key<String> DISK = Key.of(
                        "disk",
                        Types.text("a device name such as nvme1n1", "(nvme\\d{1,2}n1|xvd[b-z])"),
                        "Device, without /dev/.")
                .orInWords("the first NVMe instance store");
        private static final Key<VolumeMount.Filesystem> FILESYSTEM = Key.of(
                        "filesystem", Types.choice(VolumeMount.Filesystem.values()), "File system of the device.")
                .or(VolumeMount.Filesystem.XFS);
        private static final Key<ImageStorage> KEY = Key.of(
                "ephemeralImageStorage",
                Types.section(Section.named(
                                "ephemeralImageStorage",
                                "Container images and layers on the instance's own disk.",
                                fields ->
                                        new ImageStorage(fields.get(ENABLED), fields.get(DISK), fields.get(FILESYSTEM)))
                        .keys(ENABLED, DISK, FILESYSTEM)
                        .build()),
                "Container images on the instance's own disk.");
    }

    /**
     * What empties a node before it goes.
     *
     * @param spot where it stands
     * @param enabled whether it does
     * @param drainTimeout minutes that it may take
     * @param roleArn the role of the lifecycle hook
     */
    public record Drainer(Spot spot, Value<Boolean> enabled, Value<Integer> drainTimeout, Value<Arn> roleArn) {
        private static final Key<Boolean> ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether pods are moved away before a node goes.")
                .or(true);
        private static final Key<Integer> TIMEOUT = Key.of(
                        "drainTimeout", Types.integer(1, 60), "Minutes that it may take.")
                .or(5);
        private static final Key<Arn> ROLE = Key.of(
                        "arn", Kinds.arn("iam"), "Role that exists already, for the lifecycle hook.")
                .orInWords("a role that is created");
        private static final Key<Value<Arn>> ROLE_SECTION = Web.toggle("nodeDrainer", "iamRole", ROLE);
        private static final Key<Drainer> KEY = Key.of(
                "nodeDrainer",
                Types.section(Section.named(
                                "nodeDrainer",
                                "Moves pods away before a node goes: scaled in, rolled, or taken back by EC2.",
                                fields -> new Drainer(
                                        fields.spot(),
                                        fields.get(ENABLED),
                                        fields.get(TIMEOUT),
                                        fields.section(ROLE_SECTION)))
                        .keys(ENABLED, TIMEOUT, ROLE_SECTION)
                        .build()),
                "Moves pods away before a node goes.");
    }

    private static final Key<Map<String, Object>> KUBELET_OPTS = Key.of(
                    "kubeletOpts", Types.anything(), "Further fields of KubeletConfiguration, laid over the tool's.")
            .rule("fields of kubelet.config.k8s.io/v1beta1; flags go to kubelet.flags");

    static final List<Key<?>> KEYS = List.of(Environment.KEY, ImageStorage.KEY, Drainer.KEY, KUBELET_OPTS);

    static NodeExtras read(Fields fields) {
        return new NodeExtras(
                fields.section(Environment.KEY),
                fields.section(ImageStorage.KEY),
                fields.section(Drainer.KEY),
                fields.get(KUBELET_OPTS));
    }
}
