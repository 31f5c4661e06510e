package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Version;
import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Locale;

/**
 * What runs: Kubernetes, the container runtime, the images.
 *
 * @param kubernetesVersion of the whole cluster
 * @param containerRuntime always containerd
 * @param coreDnsImage in place of the catalogue's
 * @param metricsServerImage in place of the catalogue's
 * @param pauseImage in place of the catalogue's
 * @param proportionalAutoscalerImage in place of the catalogue's
 * @param addonResizerImage in place of the catalogue's
 * @param journalImage in place of the catalogue's
 */
public record Versions(
        Value<Version> kubernetesVersion,
        Value<ContainerRuntime> containerRuntime,
        Image coreDnsImage,
        Image metricsServerImage,
        Image pauseImage,
        Image proportionalAutoscalerImage,
        Image addonResizerImage,
        Image journalImage) {

    /** A container runtime, today's and those of old files. */
    public enum ContainerRuntime implements Choice {
        /** The one there is. */
        CONTAINERD,
        /** Gone: Kubernetes 1.24 removed the dockershim. */
        DOCKER,
        /** Gone: the project ended in 2020. */
        RKT;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Key<Version> KUBERNETES = Key.of(
                    "kubernetesVersion", Kinds.version("v1.36.4"), "Version of Kubernetes.")
            .or(Version.of("v1.36.4"))
            .rule("1.35 or 1.36, from the catalogue")
            .since("0.1");
    private static final Key<ContainerRuntime> RUNTIME = Key.of(
                    "containerRuntime", Types.choice(ContainerRuntime.values()), "Container runtime.")
            .or(ContainerRuntime.CONTAINERD)
            .rule("containerd; docker and rkt are refused")
            .since("0.1");
    private static final Key<Image> CORE_DNS = Image.key("coreDnsImage", "CoreDNS");
    private static final Key<Image> METRICS_SERVER = Image.key("metricsServerImage", "metrics-server");
    static final Key<Image> PAUSE = Image.key("pauseImage", "the sandbox of every pod");
    private static final Key<Image> PROPORTIONAL =
            Image.key("clusterProportionalAutoscalerImage", "what sets the number of CoreDNS replicas");
    private static final Key<Image> RESIZER = Image.key("addonResizerImage", "what sizes metrics-server");
    private static final Key<Image> JOURNAL =
            Image.key("journaldCloudWatchLogsImage", "what sends the journal to CloudWatch Logs");

    static final List<Key<?>> KEYS =
            List.of(KUBERNETES, RUNTIME, CORE_DNS, METRICS_SERVER, PAUSE, PROPORTIONAL, RESIZER, JOURNAL);

    static Versions read(Fields fields) {
        return new Versions(
                fields.get(KUBERNETES),
                fields.get(RUNTIME),
                fields.section(CORE_DNS),
                fields.section(METRICS_SERVER),
                fields.section(PAUSE),
                fields.section(PROPORTIONAL),
                fields.section(RESIZER),
                fields.section(JOURNAL));
    }
}
