package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.Set;
import java.util.stream.Stream;

/** A node gives itself only labels that Kubernetes lets it give. */
final class NodeLabelNotAllowed implements ConfigRule {

    @Override
    public String id() {
        return "node-label-not-allowed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return NodeLabels.of(config)
                .filter(label -> QualifiedName.objection(label.key()).isEmpty())
                .filter(label -> !isAllowed(label.key()))
                .map(label -> Finding.error(
                                label.value().spot(),
                                "a node may not give itself the label '%s'".formatted(label.key()))
                        .why("the kubelet does not start with it, so that no node can pass for another kind of node")
                        .fix("use a domain of yours, such as example.com/"
                                + QualifiedName.of(label.key()).name())
                        .fix("or set it from outside: kubectl label node NAME " + label.key() + "=…"));
    }

    /** https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction */
    private static final Set<String> ALLOWED = Set.of(
            "kubernetes.io/hostname",
            "kubernetes.io/arch",
            "kubernetes.io/os",
            "beta.kubernetes.io/arch",
            "beta.kubernetes.io/os",
            "beta.kubernetes.io/instance-type",
            "node.kubernetes.io/instance-type",
            "failure-domain.beta.kubernetes.io/region",
            "failure-domain.beta.kubernetes.io/zone",
            "failure-domain.kubernetes.io/region",
            "failure-domain.kubernetes.io/zone",
            "topology.kubernetes.io/region",
            "topology.kubernetes.io/zone");

    private static boolean isAllowed(String key) {
        String prefix = QualifiedName.of(key).prefix();
        boolean kubernetes = isWithin(prefix, "kubernetes.io") || isWithin(prefix, "k8s.io");
        boolean open = isWithin(prefix, "kubelet.kubernetes.io") || isWithin(prefix, "node.kubernetes.io");
        return !kubernetes || open || ALLOWED.contains(key);
    }

    private static boolean isWithin(String prefix, String domain) {
        return prefix.equals(domain) || prefix.endsWith('.' + domain);
    }
}
