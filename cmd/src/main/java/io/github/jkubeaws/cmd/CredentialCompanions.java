package io.github.jkubeaws.cmd;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.render.Asset;
import io.github.jkubeaws.render.AssetChange;
import io.github.jkubeaws.render.AssetDirectory;
import io.github.jkubeaws.render.CredentialFiles;
import io.github.jkubeaws.render.CredentialWork;
import io.github.jkubeaws.render.GitIgnore;
import io.github.jkubeaws.render.Kubeconfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The files beside keys and certificates: made once when they are missing, and never touched again. */
final class CredentialCompanions {
    private final AssetDirectory assets;

    CredentialCompanions(AssetDirectory assets) {
        this.assets = assets;
    }

    CredentialWork addTo(CredentialWork work, ClusterConfig config, Surroundings surroundings) {
        List<AssetChange> changes = new ArrayList<>();
        List<CredentialWork.Line> lines = new ArrayList<>();
        // Before any key, so that none is ever seen by git.
        make(GitIgnore.NAME, GitIgnore::asset, "keeps credentials out of git", changes, lines);
        make(CredentialFiles.IGNORE, CredentialFiles::ignore, "keeps them out of git again", changes, lines);
        changes.addAll(work.changes());
        lines.addAll(work.lines());
        make(
                CredentialFiles.ENCRYPTION,
                () -> CredentialFiles.encryption(surroundings.random().get()),
                "encrypts secrets in etcd (secretbox)",
                changes,
                lines);
        make(CredentialFiles.TOKENS, CredentialFiles::tokens, "empty; yours to fill", changes, lines);
        new Kubeconfig(config)
                .forAdmin()
                .ifPresent(file -> make(file.name(), () -> file, "for the administrator", changes, lines));
        return new CredentialWork(work.problems(), changes, lines);
    }

    private void make(
            String name,
            Supplier<Asset> asset,
            String why,
            List<AssetChange> changes,
            List<CredentialWork.Line> lines) {
        if (assets.exists(name)) {
            lines.add(new CredentialWork.Line("kept", name, "it is there"));
        } else {
            changes.add(new AssetChange.Create(asset.get()));
            lines.add(new CredentialWork.Line("made", name, why));
        }
    }
}
