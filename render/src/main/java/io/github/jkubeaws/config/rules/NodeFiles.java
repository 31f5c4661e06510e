package io.github.jkubeaws.config.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What belongs to the tool or to the operating system on a node, so that files and units of users leave it alone. */
final class NodeFiles {
    private static final String OF_THE_TOOL = "it belongs to jkube-aws, which writes it at every boot";
    private static final String NOT_ON_DISK = "nothing that is written there lasts";
    private static final String READ_ONLY =
            "Flatcar's /usr is read-only: https://www.flatcar.org/docs/latest/reference/developer-guides/sdk-disk-partitions/";

    /** By directory; https://kubernetes.io/docs/setup/best-practices/certificates/ for the first ones. */
    private static final Map<String, String> DIRECTORIES = Map.of(
            "/etc/kubernetes/ssl", OF_THE_TOOL,
            "/etc/kubernetes/pki", OF_THE_TOOL,
            "/etc/jkube-aws", OF_THE_TOOL,
            "/opt/jkube-aws", OF_THE_TOOL,
            "/run/jkube-aws", OF_THE_TOOL,
            "/usr", READ_ONLY,
            "/dev", NOT_ON_DISK,
            "/proc", NOT_ON_DISK,
            "/sys", NOT_ON_DISK);

    private static final Set<String> FILES = Set.of(
            "/etc/kubernetes/kubeconfig",
            "/etc/kubernetes/kubelet.yaml",
            "/etc/kubernetes/manifests/kube-apiserver.yaml",
            "/etc/kubernetes/manifests/kube-controller-manager.yaml",
            "/etc/kubernetes/manifests/kube-scheduler.yaml");

    private static final Set<String> UNITS =
            Set.of("kubelet.service", "containerd.service", "etcd.service", "etcd-member.service");

    private NodeFiles() {}

    /** Returns why a user's file cannot have that path. */
    static Optional<String> reservedFor(String path) {
        if (FILES.contains(path)) {
            return Optional.of(OF_THE_TOOL);
        }
        for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
            String directory = path.substring(0, end);
            if (DIRECTORIES.containsKey(directory)) {
                return Optional.of(DIRECTORIES.getOrDefault(directory, ""));
            }
        }
        return Optional.empty();
    }

    /** Tells whether a systemd unit is the tool's, so that users may add to it and no more. */
    static boolean isUnitOfTheTool(String unit) {
        return UNITS.contains(unit) || unit.startsWith("jkube-aws-");
    }
}
