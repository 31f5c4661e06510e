package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * What users change about every kubelet.
 *
 * @param spot where it stands
 * @param isWritten whether the file has it
 * @param systemReserved kept for the operating system
 * @param kubeReserved kept for the kubelet and the container runtime
 * @param flags flags beside those that it gets anyway
 */
public record Kubelet(
        Spot spot, boolean isWritten, Reserved systemReserved, Reserved kubeReserved, Items<Component.Flag> flags) {

    /**
     * What pods cannot have of a node.
     *
     * @param spot where it stands
     * @param cpu processors
     * @param memory memory
     * @param ephemeralStorage disk
     * @param pid process ids
     */
    public record Reserved(
            Spot spot, Value<String> cpu, Value<String> memory, Value<String> ephemeralStorage, Value<String> pid) {
        private static final Key<String> CPU = Key.of("cpu", Resources.quantity("100m"), "Processors.");
        private static final Key<String> MEMORY = Key.of("memory", Resources.quantity("256Mi"), "Memory.");
        private static final Key<String> STORAGE = Key.of("ephemeral-storage", Resources.quantity("1Gi"), "Disk.");
        private static final Key<String> PID = Key.of("pid", Resources.quantity("1000"), "Process ids.");
        private static final Section<Reserved> SECTION = Section.named(
                        "kubelet.reserved",
                        "What pods cannot have of a node: a mapping, since the kubelet's configuration takes no text"
                                + " here (https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/).",
                        Reserved::read)
                .keys(CPU, MEMORY, STORAGE, PID)
                .build();
        static final Key<Reserved> SYSTEM =
                Key.of("systemReserved", Types.section(SECTION), "What is kept for the operating system.");
        static final Key<Reserved> KUBE = Key.of(
                "kubeReserved", Types.section(SECTION), "What is kept for the kubelet and the container runtime.");

        private static Reserved read(Fields fields) {
            return new Reserved(
                    fields.spot(), fields.get(CPU), fields.get(MEMORY), fields.get(STORAGE), fields.get(PID));
        }
    }

    private static final Section<Kubelet> SECTION = Section.named("kubelet", "Every node's kubelet.", Kubelet::read)
            .keys(Reserved.SYSTEM, Reserved.KUBE, Component.Flag.LIST)
            .retired(RetiredKeys.KUBELET)
            .build();
    static final Key<Kubelet> KEY = Key.of("kubelet", Types.section(SECTION), "Every node's kubelet.");
    static final Key<Kubelet> IN_KUBERNETES = Key.of("kubelet", Types.section(SECTION), "Old place of kubelet.")
            .deprecated("'kubelet:' at the top of the file, with the same settings under it,");

    private static Kubelet read(Fields fields) {
        return new Kubelet(
                fields.spot(),
                fields.isWritten(),
                fields.section(Reserved.SYSTEM),
                fields.section(Reserved.KUBE),
                fields.items(Component.Flag.LIST));
    }
}
