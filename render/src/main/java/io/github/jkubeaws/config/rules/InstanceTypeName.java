package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.Machines;
import io.github.jkubeaws.config.model.MixedInstances;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of an instance type tells.
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 *
 * @param family what stands before the dot, such as {@code m7g}
 * @param size what stands behind it
 */
record InstanceTypeName(String family, String size) {
    /** Families with Nvidia processors as AWS lists them; {@code g4ad} has AMD's. */
    static final String GPU_FAMILIES = "g3, g4dn, g5, g5g, g6, g6e, g7e, gr6, p3, p4, p5, p6";

    private static final Pattern NVIDIA = Pattern.compile("(g(?!4ad)\\d|gr\\d|p\\d).*");

    /** A g after the number is Graviton; the first Graviton family has none, and GB200 is Arm with another name. */
    private static final Pattern ARM = Pattern.compile("a1|[a-z]+\\d+g[a-z-]*|p6e-gb\\d+");

    private static final Set<String> TINY = Set.of("nano", "micro");

    static InstanceTypeName of(String type) {
        int dot = type.indexOf('.');
        return new InstanceTypeName(type.substring(0, dot), type.substring(dot + 1));
    }

    /** Returns {@code arm64} or {@code amd64}. */
    String architecture() {
        return ARM.matcher(family).matches() ? "arm64" : "amd64";
    }

    boolean hasNvidiaGpu() {
        return NVIDIA.matcher(family).matches();
    }

    /** Tells whether it has 1 GiB of memory or less. */
    boolean isTiny() {
        return TINY.contains(size);
    }

    /** Returns what a kind of node starts. */
    static List<Value<String>> of(Machines machines) {
        return List.of(machines.instanceType());
    }

    /** Returns what a pool starts: the types of its mix, or its one type. */
    static List<Value<String>> of(NodePool pool) {
        MixedInstances mix = pool.size().autoScalingGroup().mixedInstances();
        return mix.enabled().is(true) && !mix.instanceTypes().isEmpty()
                ? mix.instanceTypes().list()
                : of(pool.machines());
    }
}
