package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.model.Releases;
import io.github.jkubeaws.config.value.Version;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No kubelet is newer than the API server: https://kubernetes.io/releases/version-skew-policy/#kubelet. */
final class PoolNewerThanCluster implements ConfigRule {

    @Override
    public String id() {
        return "pool-newer-than-cluster";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        List<Version> known = Releases.bundled().kubernetes();
        Optional<Version> cluster =
                config.versions().kubernetesVersion().effective().filter(known::contains);
        if (cluster.isEmpty()) {
            return Stream.of();
        }
        return config.worker().nodePools().stream()
                .filter(pool -> pool.overrides()
                        .kubernetesVersion()
                        .given()
                        .filter(version -> known.contains(version) && isNewer(version, cluster.get()))
                        .isPresent())
                .map(pool -> finding(pool, cluster.get()));
    }

    /** Patches do not count: the policy speaks of minor versions. */
    private static boolean isNewer(Version kubelet, Version apiServer) {
        return kubelet.major() > apiServer.major()
                || (kubelet.major() == apiServer.major() && kubelet.minor() > apiServer.minor());
    }

    private static Finding finding(NodePool pool, Version cluster) {
        Value<Version> version = pool.overrides().kubernetesVersion();
        return Finding.error(
                        version.spot(),
                        "the pool has Kubernetes %s, which is newer than the cluster's %s"
                                .formatted(version.given().orElseThrow(), cluster))
                .why("a kubelet works with an API server of its own minor version or a newer one")
                .fix("raise the cluster's kubernetesVersion first, or write %s here".formatted(cluster));
    }
}
