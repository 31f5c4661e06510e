package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Releases;
import io.github.jkubeaws.config.value.Version;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Stream;

/** Kubernetes is of a version that the catalogue has. */
final class UnsupportedKubernetesVersion implements ConfigRule {

    @Override
    public String id() {
        return "unsupported-kubernetes-version";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Stream.concat(
                        Stream.of(config.versions().kubernetesVersion()),
                        config.worker().nodePools().stream()
                                .map(pool -> pool.overrides().kubernetesVersion()))
                .filter(value -> value.given().isPresent())
                .flatMap(UnsupportedKubernetesVersion::check);
    }

    private static Stream<Finding> check(Value<Version> value) {
        Version version = value.given().orElseThrow();
        Releases releases = Releases.bundled();
        if (releases.kubernetes().contains(version)) {
            return Stream.of();
        }
        String newest = releases.newestOf(version.minorLine())
                .orElse(releases.kubernetesDefault())
                .toString();
        if (!version.suffix().isEmpty()) {
            return Stream.of(Finding.error(
                            value.spot(),
                            "kubernetesVersion %s ends in '%s', and only plain releases can be used"
                                    .formatted(version, version.suffix()))
                    .fix("write " + newest));
        }
        return Stream.of(
                releases.newestOf(version.minorLine()).isPresent()
                        ? unknownPatch(value, version, releases)
                        : otherLine(value, version, releases));
    }

    private static Finding unknownPatch(Value<Version> value, Version version, Releases releases) {
        List<String> known = releases.kubernetes().stream()
                .filter(each -> each.minorLine().equals(version.minorLine()))
                .map(Version::toString)
                .toList();
        return Finding.error(
                        value.spot(),
                        "kubernetesVersion %s is not in the catalogue of this jkube-aws".formatted(version))
                .why("nodes take only binaries whose checksum came with jkube-aws")
                .fix("write %s; of %s the catalogue has %s"
                        .formatted(known.get(0), version.minorLine(), String.join(", ", known)));
    }

    private static Finding otherLine(Value<Version> value, Version version, Releases releases) {
        boolean newer = version.compareTo(releases.kubernetes().get(0)) > 0;
        String lines = String.join(" and ", releases.kubernetesLines());
        Version oldest = releases.newestOf(releases.kubernetesLines()
                        .get(releases.kubernetesLines().size() - 1))
                .orElse(releases.kubernetesDefault());
        Finding finding = Finding.error(
                value.spot(),
                "kubernetesVersion %s is %s than what this jkube-aws supports: %s"
                        .formatted(version, newer ? "newer" : "older", lines));
        return newer
                ? finding.fix("write %s, or use a newer jkube-aws"
                        .formatted(releases.kubernetes().get(0)))
                : finding.fix("write %s, or a newer one".formatted(oldest));
    }
}
