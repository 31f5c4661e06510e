package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Secret;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.time.Duration;

/**
 * What kube-aws called experimental; the name stayed, so that files keep working.
 *
 * @param admission further admission plugins
 * @param auditLog who did what
 * @param webhook a server that says who people are
 * @param oidc logging in by OpenID Connect
 * @param nodes what is added to nodes
 * @param disableSecurityGroupIngress whether load balancer services leave the nodes' security groups alone
 * @param nodeMonitorGracePeriod how long a node may be silent
 * @param cloudControllerManager whether AWS' controller runs; always
 * @param storage volumes of EBS
 */
public record Experimental(
        Admission admission,
        AuditLog auditLog,
        Webhook webhook,
        Oidc oidc,
        NodeExtras nodes,
        Value<Boolean> disableSecurityGroupIngress,
        Value<Duration> nodeMonitorGracePeriod,
        Value<Boolean> cloudControllerManager,
        StorageInterface storage) {

    /**
     * A server that says whom a token belongs to.
     *
     * @param spot where it stands
     * @param enabled whether it is asked
     * @param cacheTtl how long its answers hold
     * @param config how it is reached
     */
    public record Webhook(Spot spot, Value<Boolean> enabled, Value<Duration> cacheTtl, Value<Secret> config) {
        private static final Key<Boolean> ENABLED =
                Key.of("enabled", Types.bool(), "Whether the server is asked.").or(false);
        private static final Key<Duration> TTL = Key.of("cacheTTL", Kinds.goDuration(), "How long its answers hold.")
                .orInWords("5m0s");
        private static final Key<Secret> CONFIG = Key.of(
                        "configBase64", Web.base64(), "Kubeconfig with which the server is reached, in base64.")
                .rule("must be set when enabled");
        private static final Key<Webhook> KEY = Key.of(
                "webhook",
                Types.section(Section.named(
                                "experimental.authentication.webhook",
                                "A server that says whom a token belongs to.",
                                fields -> new Webhook(
                                        fields.spot(), fields.get(ENABLED), fields.get(TTL), fields.get(CONFIG)))
                        .keys(ENABLED, TTL, CONFIG)
                        .build()),
                "Server that says whom a token belongs to.");
    }

    /**
     * Volumes of EBS for pods.
     *
     * @param enabled whether the driver runs
     * @param debug whether it writes more
     * @param provisioner image of the part that makes volumes
     * @param attacher image of the part that attaches them
     * @param livenessProbe image of the part that watches the driver
     * @param registrar image of the part that announces the driver to the kubelet
     * @param driver image of the driver
     */
    public record StorageInterface(
            Value<Boolean> enabled,
            Value<Boolean> debug,
            Image provisioner,
            Image attacher,
            Image livenessProbe,
            Image registrar,
            Image driver) {
        private static final Key<Boolean> ENABLED = Key.of(
                        "enabled",
                        Types.bool(),
                        "Whether the EBS CSI driver runs; without it there are no EBS volumes.")
                .or(true);
        private static final Key<Boolean> DEBUG = Key.of(
                        "debug", Types.bool(), "Whether it writes all it does to its log.")
                .or(false);
        private static final Key<Image> PROVISIONER = Image.key("csiProvisioner", "the CSI provisioner");
        private static final Key<Image> ATTACHER = Image.key("csiAttacher", "the CSI attacher");
        private static final Key<Image> PROBE = Image.key("csiLivenessProbe", "the CSI liveness probe");
        private static final Key<Image> REGISTRAR = Image.key("csiNodeDriverRegistrar", "the CSI registrar");
        private static final Key<Image> DRIVER = Image.key("amazonEBSDriver", "the EBS CSI driver");
        private static final Section<StorageInterface> SECTION = Section.named(
                        "experimental.containerStorageInterface", "Volumes of EBS for pods.", StorageInterface::read)
                .keys(ENABLED, DEBUG, PROVISIONER, ATTACHER, PROBE, REGISTRAR, DRIVER)
                .build();
        private static final Key<StorageInterface> KEY =
                Key.of("containerStorageInterface", Types.section(SECTION), "Volumes of EBS for pods.");

        private static StorageInterface read(Fields fields) {
            return new StorageInterface(
                    fields.get(ENABLED),
                    fields.get(DEBUG),
                    fields.section(PROVISIONER),
                    fields.section(ATTACHER),
                    fields.section(PROBE),
                    fields.section(REGISTRAR),
                    fields.section(DRIVER));
        }
    }

    private static final Key<Webhook> AUTHENTICATION = Key.of(
            "authentication",
            Types.section(Section.named(
                            "experimental.authentication", "Who people are.", fields -> fields.section(Webhook.KEY))
                    .keys(Webhook.KEY)
                    .build()),
            "Who people are.");
    private static final Key<Boolean> NO_INGRESS = Key.of(
                    "disableSecurityGroupIngress",
                    Types.bool(),
                    "Whether load balancer services leave the nodes' security groups alone.")
            .or(false);
    private static final Key<Duration> GRACE = Key.of(
                    "nodeMonitorGracePeriod",
                    Kinds.goDuration(),
                    "How long a node may be silent before it counts as lost.")
            .orInWords("what Kubernetes has, 50s");
    private static final Key<Value<Boolean>> CLOUD_CONTROLLER = Web.toggle(
            "experimental",
            "cloudControllerManager",
            Key.of("enabled", Types.bool(), "Whether the AWS cloud controller manager runs.")
                    .or(true)
                    .rule("true"));
    private static final Section<Experimental> SECTION = Section.named(
                    "experimental",
                    "What kube-aws called experimental; the name stayed, so that files keep working.",
                    Experimental::read)
            .keys(Admission.KEY, AuditLog.KEY, AUTHENTICATION, Oidc.KEY)
            .keys(NodeExtras.KEYS)
            .keys(NO_INGRESS, GRACE, CLOUD_CONTROLLER, StorageInterface.KEY)
            .retired(RetiredKeys.EXPERIMENTAL)
            .build();
    static final Key<Experimental> KEY =
            Key.of("experimental", Types.section(SECTION), "What kube-aws called experimental.");

    private static Experimental read(Fields fields) {
        return new Experimental(
                fields.section(Admission.KEY),
                fields.section(AuditLog.KEY),
                fields.section(AUTHENTICATION),
                fields.section(Oidc.KEY),
                NodeExtras.read(fields),
                fields.get(NO_INGRESS),
                fields.get(GRACE),
                fields.section(CLOUD_CONTROLLER),
                fields.section(StorageInterface.KEY));
    }
}
