package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How the cluster is made, watched and kept.
 *
 * @param waitSignal whether a roll waits for reports
 * @param logging the nodes' journal in CloudWatch Logs
 * @param ssmAgent logging in by Session Manager
 * @param streamEvents whether events of the stacks are shown
 * @param stacks how CloudFormation is used
 * @param hostOs how a shell on a node looks
 * @param resourcesAutosave whether all objects are saved once a day
 * @param kubeSystemLabels labels of the namespace kube-system
 */
public record Operations(
        WaitSignal waitSignal,
        CloudWatchLogging logging,
        SsmAgent ssmAgent,
        Value<Boolean> streamEvents,
        Stacks stacks,
        HostOs hostOs,
        Value<Boolean> resourcesAutosave,
        Map<String, Value<String>> kubeSystemLabels) {

    /**
     * Logging in by Session Manager.
     *
     * @param spot where it stands
     * @param enabled whether the agent runs on every node
     * @param downloadUrl where it comes from
     * @param sha256 what it must be
     */
    public record SsmAgent(Spot spot, Value<Boolean> enabled, Value<URI> downloadUrl, Value<String> sha256) {
        private static final Key<Boolean> ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether Amazon's SSM agent runs on every node.")
                .or(false);
        private static final Key<URI> URL = Key.of("downloadUrl", Web.httpsUrl(), "Where the agent comes from.")
                .orInWords("Amazon's bucket in the region")
                .rule("then sha256 must be set too");
        private static final Key<String> SHA256 = Key.of(
                        "sha256",
                        Types.word("64 digits and letters a to f", "[0-9a-f]{64}"),
                        "SHA-256 of what is downloaded.")
                .rule("only with downloadUrl");
        private static final Section<SsmAgent> SECTION = Section.named(
                        "amazonSsmAgent",
                        "Logging in by AWS Systems Manager, without SSH.",
                        fields -> new SsmAgent(fields.spot(), fields.get(ENABLED), fields.get(URL), fields.get(SHA256)))
                .keys(ENABLED, URL, SHA256)
                .retired(
                        "sha1sum",
                        "two files with one SHA-1 can be made: https://shattered.io",
                        "write 'sha256: <what sha256sum prints>'")
                .build();
        static final Key<SsmAgent> KEY =
                Key.of("amazonSsmAgent", Types.section(SECTION), "Logging in by AWS Systems Manager, without SSH.");
    }

    /**
     * How CloudFormation is used.
     *
     * @param roleArn with whose rights it works
     * @param nameOverrides logical names that kube-aws 0.10 gave to stacks
     */
    public record Stacks(Value<Arn> roleArn, NameOverrides nameOverrides) {
        private static final Key<Arn> ROLE = Key.of(
                        "roleARN", Kinds.arn("iam"), "Role that CloudFormation takes on to make the cluster.")
                .orInWords("the rights of whoever runs apply");
        private static final Section<Stacks> SECTION = Section.named(
                        "cloudformation",
                        "How CloudFormation is used.",
                        fields -> new Stacks(fields.get(ROLE), fields.section(NameOverrides.KEY)))
                .keys(ROLE, NameOverrides.KEY)
                .build();
        private static final Key<Stacks> KEY =
                Key.of("cloudformation", Types.section(SECTION), "How CloudFormation is used.");
    }

    /**
     * Logical names that kube-aws gave to its nested stacks, for clusters that come from there.
     *
     * @param controlPlane the control plane's
     * @param network the network's
     * @param etcd etcd's
     */
    public record NameOverrides(Value<String> controlPlane, Value<String> network, Value<String> etcd) {
        private static final Key<String> CONTROL_PLANE = name("controlPlane", "Controlplane");
        private static final Key<String> NETWORK = name("network", "Network");
        private static final Key<String> ETCD = name("etcd", "Etcd");
        private static final Section<NameOverrides> SECTION = Section.named(
                        "cloudformation.stackNameOverrides",
                        "Logical names of nested stacks, for clusters that kube-aws made.",
                        fields -> new NameOverrides(fields.get(CONTROL_PLANE), fields.get(NETWORK), fields.get(ETCD)))
                .keys(CONTROL_PLANE, NETWORK, ETCD)
                .build();
        private static final Key<NameOverrides> KEY = Key.of(
                "stackNameOverrides",
                Types.section(SECTION),
                "Logical names of nested stacks, for clusters that kube-aws made.");

        private static Key<String> name(String key, String fallback) {
            return Key.of(
                            key,
                            Types.text("letters and digits", "[A-Za-z0-9]{1,255}"),
                            "Logical name of the " + key + " stack.")
                    .or(fallback);
        }
    }

    private static final Key<Boolean> STREAM = Key.of(
                    "cloudFormationStreaming", Types.bool(), "Whether events of the stacks are shown while they come.")
            .or(true);
    private static final Key<Value<Boolean>> AUTOSAVE = Web.toggle(
            "", "kubeResourcesAutosave", false, "Whether all Kubernetes objects are saved to S3 once a day.");
    private static final Key<Map<String, Value<String>>> LABELS = Key.of(
            "kubeSystemNamespaceLabels",
            Types.map(Types.word("a label value", "[A-Za-z0-9._-]{0,63}")),
            "Labels of the namespace kube-system.");

    static final List<Key<?>> KEYS = List.of(
            WaitSignal.KEY, CloudWatchLogging.KEY, SsmAgent.KEY, STREAM, Stacks.KEY, HostOs.KEY, AUTOSAVE, LABELS);

    static Operations read(Fields fields) {
        return new Operations(
                fields.section(WaitSignal.KEY),
                fields.section(CloudWatchLogging.KEY),
                fields.section(SsmAgent.KEY),
                fields.get(STREAM),
                fields.section(Stacks.KEY),
                fields.section(HostOs.KEY),
                fields.section(AUTOSAVE),
                fields.entries(LABELS));
    }
}
