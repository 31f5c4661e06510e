package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * Settings of Kubernetes' own programs.
 *
 * @param awsIam logging in as an IAM role
 * @param encryptionAtRest whether secrets are encrypted in etcd
 * @param networking how pods reach each other
 * @param controllerManager kube-controller-manager
 * @param scheduler kube-scheduler
 * @param apiServer kube-apiserver
 * @param manifests objects of the user's
 * @param oldKubelet the kubelet's settings in their old place
 * @param oldKubeProxy kube-proxy's settings in their old place
 */
public record Kubernetes(
        AwsIam awsIam,
        Value<Boolean> encryptionAtRest,
        KubernetesNetworking networking,
        Component controllerManager,
        Component scheduler,
        Component apiServer,
        Items<Manifest> manifests,
        Kubelet oldKubelet,
        KubeProxy oldKubeProxy) {

    /**
     * Logging in as an IAM role. https://github.com/kubernetes-sigs/aws-iam-authenticator
     *
     * @param enabled whether aws-iam-authenticator runs on controllers
     * @param clusterId how tokens name the cluster
     */
    public record AwsIam(Value<Boolean> enabled, Value<String> clusterId) {
        private static final Key<Boolean> ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether people can log in as an IAM role (aws-iam-authenticator).")
                .or(false);
        private static final Key<String> CLUSTER_ID = Key.of("clusterID", Types.text(), "How tokens name the cluster.")
                .orInWords("clusterName");
        private static final Section<AwsIam> SECTION = Section.named(
                        "kubernetes.authentication.awsIAM",
                        "Logging in as an IAM role.",
                        fields -> new AwsIam(fields.get(ENABLED), fields.get(CLUSTER_ID)))
                .keys(ENABLED, CLUSTER_ID)
                .retired(
                        "binaryDownloadURL",
                        "aws-iam-authenticator runs as a container, from the image of the catalogue",
                        "remove the line")
                .build();
        private static final Key<AwsIam> KEY = Key.of("awsIAM", Types.section(SECTION), "Logging in as an IAM role.");
    }

    /**
     * Kubernetes objects of the user's, applied when the control plane starts.
     *
     * @param spot where it stands
     * @param name of the file that is made
     * @param content the objects
     * @param sourcePath the file that holds them
     */
    public record Manifest(Spot spot, Value<String> name, Value<String> content, Value<String> sourcePath) {
        private static final Key<String> NAME = Key.of(
                        "name",
                        Types.text("a name of letters, digits, dots and hyphens", "[A-Za-z0-9][A-Za-z0-9.-]{0,99}"),
                        "Name of the file in manifests/.")
                .rule("must be set; unique");
        private static final Key<String> CONTENT =
                Key.of("content", Types.longText(), "The objects, in YAML.").rule("this or source.path");
        private static final Key<String> PATH = Key.of(
                "path",
                Types.text("a path inside the asset directory", "(?!/)(?!.*\\.\\./).+"),
                "File that holds the objects, beside cluster.yaml.");
        private static final Key<Value<String>> SOURCE = Key.of(
                "source",
                Types.section(Section.named(
                                "kubernetes.manifests[].source", "Where the objects are.", fields -> fields.get(PATH))
                        .keys(PATH)
                        .retired(
                                "url",
                                "what is rendered must not depend on what a server says that day",
                                "download the file, and write 'path: <the file>'")
                        .build()),
                "Where the objects are.");
        private static final Section<Manifest> SECTION = Section.named(
                        "kubernetes.manifests[]",
                        "Kubernetes objects of yours, applied when the control plane starts.",
                        fields -> new Manifest(
                                fields.spot(), fields.get(NAME), fields.get(CONTENT), fields.section(SOURCE)))
                .keys(NAME, CONTENT, SOURCE)
                .build();
        private static final Key<List<Manifest>> LIST =
                Key.of("manifests", Types.sections(SECTION), "Kubernetes objects of yours.");
    }

    private static final Key<AwsIam> AUTHENTICATION = Key.of(
            "authentication",
            Types.section(Section.named(
                            "kubernetes.authentication", "How people log in.", fields -> fields.section(AwsIam.KEY))
                    .keys(AwsIam.KEY)
                    .build()),
            "How people log in.");
    private static final Key<Boolean> ENCRYPTED = Key.of(
                    "enabled", Types.bool(), "Whether secrets are encrypted before they are written to etcd.")
            .or(true);
    private static final Key<Value<Boolean>> ENCRYPTION = Key.of(
            "encryptionAtRest",
            Types.section(Section.named(
                            "kubernetes.encryptionAtRest",
                            "Encryption of secrets in etcd (secretbox).",
                            fields -> fields.get(ENCRYPTED))
                    .keys(ENCRYPTED)
                    .build()),
            "Encryption of secrets in etcd.");
    private static final Section<Kubernetes> SECTION = Section.named(
                    "kubernetes", "Settings of Kubernetes' own programs.", Kubernetes::read)
            .keys(AUTHENTICATION, ENCRYPTION, KubernetesNetworking.KEY)
            .keys(Component.API_SERVER, Component.CONTROLLER_MANAGER, Component.SCHEDULER)
            .keys(Manifest.LIST, Kubelet.IN_KUBERNETES, KubeProxy.IN_KUBERNETES)
            .retired(
                    "podAutoscalerUseRestClient",
                    "the horizontal pod autoscaler always asks the metrics API today",
                    "remove it; addons.metricsServer serves that API")
            .build();
    static final Key<Kubernetes> KEY =
            Key.of("kubernetes", Types.section(SECTION), "Settings of Kubernetes' own programs.");

    private static Kubernetes read(Fields fields) {
        return new Kubernetes(
                fields.section(AUTHENTICATION),
                fields.section(ENCRYPTION),
                fields.section(KubernetesNetworking.KEY),
                fields.section(Component.CONTROLLER_MANAGER),
                fields.section(Component.SCHEDULER),
                fields.section(Component.API_SERVER),
                fields.items(Manifest.LIST),
                fields.section(Kubelet.IN_KUBERNETES),
                fields.section(KubeProxy.IN_KUBERNETES));
    }
}
