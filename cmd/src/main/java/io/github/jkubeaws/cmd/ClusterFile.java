package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.render.AssetDirectory;
import java.util.List;
import java.util.Optional;

/** Reads the {@code cluster.yaml} of an asset directory, for every verb that needs it. */
final class ClusterFile {
    static final String NAME = "cluster.yaml";

    /** No more than this is read into memory; the parser refuses far smaller files, and says so. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private ClusterFile() {}

    static ClusterYaml read(AssetDirectory assets) {
        Optional<byte[]> bytes = assets.read(NAME, MOST_BYTES);
        if (bytes.isEmpty()) {
            throw new Stop(ExitStatus.WRONG_INPUT, missing(assets));
        }
        return ClusterYaml.parse(assets.shown(NAME), bytes.get(), ClusterYaml.Accept.CARRIED_OUT);
    }

    private static Problem missing(AssetDirectory assets) {
        Problem problem = Problem.error("cluster-yaml-missing", "there is no " + NAME + " here")
                .at(assets.shown(NAME));
        return Nearest.to(
                        NAME,
                        List.of("cluster.yml", "Cluster.yaml", "cluster.yaml.txt").stream()
                                .filter(assets::exists)
                                .toList())
                .map(other -> problem.fix("mv " + assets.shown(other) + " " + assets.shown(NAME)))
                .orElse(problem)
                .fix("jkube-aws init writes one; or name the cluster's directory with -C");
    }
}
