package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Releases;
import io.github.jkubeaws.config.value.Version;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Etcd is of a version that the catalogue has. */
final class UnsupportedEtcdVersion implements ConfigRule {

    @Override
    public String id() {
        return "unsupported-etcd-version";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Version> value = config.etcd().version();
        List<Version> known = Releases.bundled().etcd();
        if (value.given().isEmpty() || known.contains(value.given().get())) {
            return Stream.of();
        }
        String all = known.stream().map(Version::toString).collect(Collectors.joining(", "));
        return Stream.of(Finding.error(
                        value.spot(),
                        "etcd.version %s is not in the catalogue of this jkube-aws"
                                .formatted(value.given().get()))
                .why("nodes take only binaries whose checksum came with jkube-aws")
                .fix("write one of %s, or remove 'version' for the newest".formatted(all)));
    }
}
