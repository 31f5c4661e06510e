package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The catalogue of versions that nodes can be made of. A node takes a binary only under the checksum that stands here, so
 * a version that is not here cannot be used.
 *
 * @param kubernetesLines the minor versions that the tool is made for, newest first
 * @param kubernetes the versions of Kubernetes in those lines, newest first
 * @param kubernetesDefault the version for a file that names none
 * @param etcd the versions of etcd, newest first
 */
public record Releases(
        List<String> kubernetesLines, List<Version> kubernetes, Version kubernetesDefault, List<Version> etcd) {

    /** Keeps lists that nobody else can change. */
    public Releases {
        kubernetesLines = List.copyOf(kubernetesLines);
        kubernetes = List.copyOf(kubernetes);
        etcd = List.copyOf(etcd);
    }

    /** Waits for the first question: most commands ask none. */
    private static final class Bundled {
        static final Releases RELEASES = read();
    }

    /** Returns the catalogue that came with the program. */
    public static Releases bundled() {
        return Bundled.RELEASES;
    }

    private static Releases read() {
        // JSON is YAML: https://yaml.org/spec/1.2.2/#12-yaml-history
        Map<?, ?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text());
        Map<?, ?> kubernetes = section(all, "kubernetes");
        List<String> lines = ((List<?>) Objects.requireNonNull(kubernetes.get("lines")))
                .stream().map(String::valueOf).toList();
        return new Releases(
                lines,
                versions(kubernetes).stream()
                        .filter(version -> lines.contains(version.minorLine()))
                        .toList(),
                Version.of(String.valueOf(kubernetes.get("default"))),
                versions(section(all, "etcd")));
    }

    private static String text() {
        try (InputStream in = Releases.class.getResourceAsStream("/io/github/jkubeaws/config/releases.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> section(Map<?, ?> map, String name) {
        return (Map<?, ?>) Objects.requireNonNull(map.get(name));
    }

    private static List<Version> versions(Map<?, ?> product) {
        return section(product, "versions").keySet().stream()
                .map(name -> Version.of(String.valueOf(name)))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Returns the newest version of a minor version such as {@code 1.35}, if that line is supported. */
    public Optional<Version> newestOf(String line) {
        return kubernetes.stream()
                .filter(version -> version.minorLine().equals(line))
                .findFirst();
    }
}
