package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.render.Asset;
import io.github.jkubeaws.render.AssetChange;
import io.github.jkubeaws.render.AssetDirectory;
import io.github.jkubeaws.render.CredentialFiles;
import io.github.jkubeaws.render.CredentialWork;
import io.github.jkubeaws.render.GitIgnore;
import io.github.jkubeaws.render.Kubeconfig;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The files beside keys and certificates: made once when they are missing, and never touched again. */
final class CredentialCompanions {
    private static final int MOST_BYTES = 1 << 20;

    private final AssetDirectory assets;
    private final List<Asset> kubeconfigs = new ArrayList<>();
    private final List<AssetChange> changes = new ArrayList<>();
    private final List<CredentialWork.Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Ends the run if there is no endpoint of a name that was given. */
    CredentialCompanions(AssetDirectory assets, ClusterConfig config, List<String> endpoints) {
        this.assets = assets;
        Kubeconfig kubeconfig = new Kubeconfig(config);
        kubeconfig.forAdmin().ifPresent(kubeconfigs::add);
        List<Problem> unknown = new ArrayList<>();
        for (String endpoint : endpoints) {
            kubeconfig
                    .forEndpoint(endpoint)
                    .ifPresentOrElse(kubeconfigs::add, () -> unknown.add(unknown(endpoint, kubeconfig)));
        }
        Stop.ifAny(ExitStatus.USAGE, unknown);
    }

    private static Problem unknown(String endpoint, Kubeconfig kubeconfig) {
        List<String> known = kubeconfig.endpoints();
        Problem problem = CredentialOptions.usage("there is no endpoint '" + endpoint + "'");
        return Nearest.to(endpoint, known)
                .map(near -> problem.fix("did you mean '" + near + "'?"))
                .orElse(problem)
                .fix("apiEndpoints has: " + String.join(", ", known));
    }

    CredentialWork addTo(CredentialWork work, SecureRandom random) {
        // Before any key, so that none is ever seen by git.
        make(GitIgnore.NAME, GitIgnore::asset, "keeps credentials out of git");
        make(CredentialFiles.IGNORE, CredentialFiles::ignore, "keeps them out of git again");
        changes.addAll(work.changes());
        lines.addAll(work.lines());
        make(
                CredentialFiles.ENCRYPTION,
                () -> CredentialFiles.encryption(random),
                "encrypts secrets in etcd (secretbox)");
        make(CredentialFiles.TOKENS, CredentialFiles::tokens, "empty; yours to fill");
        for (Asset kubeconfig : kubeconfigs) {
            make(kubeconfig.name(), () -> kubeconfig, "for kubectl, as administrator");
            compare(kubeconfig);
        }
        Problems all = work.problems().and(problems);
        return new CredentialWork(all, changes, lines, work.next());
    }

    private void make(String name, Supplier<Asset> asset, String why) {
        if (assets.exists(name)) {
            lines.add(new CredentialWork.Line("kept", name, "it is there"));
        } else {
            changes.add(new AssetChange.Create(asset.get()));
            lines.add(new CredentialWork.Line("made", name, why));
        }
    }

    /** Somebody may have added a cluster of their own to it, so that it is only said when it is no longer the same. */
    private void compare(Asset kubeconfig) {
        String name = kubeconfig.name();
        if (assets.exists(name)
                && !Arrays.equals(assets.read(name, MOST_BYTES).orElse(new byte[0]), kubeconfig.content())) {
            problems.add(differs(name));
        }
    }

    private Problem differs(String name) {
        String shown = assets.shown(name);
        String flag =
                name.equals(Kubeconfig.FILE) ? "" : " --kubeconfig-for " + name.substring(Kubeconfig.FILE.length() + 1);
        return Problem.warning("kubeconfig-differs", "'" + shown + "' is not as it would be made now")
                .at(shown)
                .why("it was edited, or cluster.yaml has changed; it is kept as it is")
                .fix("to have it made anew: mv " + shown + ' ' + shown + ".old && jkube-aws render credentials" + flag);
    }
}
