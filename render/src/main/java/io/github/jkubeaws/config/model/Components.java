package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * What runs on the machines, and how: one part for each section of the file.
 *
 * @param kubernetes Kubernetes' own programs
 * @param kubelet every node's kubelet
 * @param kubeProxy how packets to services find a pod
 * @param kubeDns the cluster's DNS
 * @param useCalico whether Calico's policies hold; short for {@code canal}
 * @param addons what runs beside Kubernetes itself
 * @param experimental what kube-aws called experimental
 */
public record Components(
        Kubernetes kubernetes,
        Kubelet kubelet,
        KubeProxy kubeProxy,
        KubeDns kubeDns,
        Value<Boolean> useCalico,
        Addons addons,
        Experimental experimental) {
    private static final Key<Boolean> USE_CALICO = Key.of(
                    "useCalico", Types.bool(), "Whether Calico enforces network policies on flannel's network.")
            .or(false)
            .rule("agrees with kubernetes.networking.selfHosting.type");

    static final List<Key<?>> KEYS =
            List.of(USE_CALICO, Kubernetes.KEY, Kubelet.KEY, KubeProxy.KEY, KubeDns.KEY, Addons.KEY, Experimental.KEY);

    static Components read(Fields fields) {
        Kubernetes kubernetes = fields.section(Kubernetes.KEY);
        Kubelet kubelet = fields.section(Kubelet.KEY);
        KubeProxy kubeProxy = fields.section(KubeProxy.KEY);
        return new Components(
                kubernetes,
                kubelet.isWritten() ? kubelet : kubernetes.oldKubelet(),
                kubeProxy.isWritten() ? kubeProxy : kubernetes.oldKubeProxy(),
                fields.section(KubeDns.KEY),
                fields.get(USE_CALICO),
                fields.section(Addons.KEY),
                fields.section(Experimental.KEY));
    }

    /** Returns the network of pods that holds: what the file says, in either way, else flannel. */
    public KubernetesNetworking.NetworkType networkType() {
        return kubernetes
                .networking()
                .selfHosting()
                .type()
                .given()
                .orElse(
                        useCalico.is(true)
                                ? KubernetesNetworking.NetworkType.CANAL
                                : KubernetesNetworking.NetworkType.FLANNEL);
    }
}
