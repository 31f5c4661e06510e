package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.Admission.EventLimit;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Component.Flag;
import io.github.jkubeaws.config.model.Component.HostVolume;
import io.github.jkubeaws.config.model.Components;
import io.github.jkubeaws.config.model.Kubernetes.Manifest;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Stream;

/** An entry of a list lacks what makes it one: a flag its name, a manifest its objects. */
final class EntryIncomplete implements ConfigRule {

    @Override
    public String id() {
        return "entry-incomplete";
    }

    private record Part(String name, Value<?> value, String example) {}

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Components components = config.components();
        return Stream.of(
                        ProgramFlags.of(config)
                                .flatMap(program -> program.flags().stream())
                                .flatMap(EntryIncomplete::flag),
                        components.kubernetes().apiServer().volumes().stream().flatMap(EntryIncomplete::volume),
                        components.kubernetes().manifests().stream().flatMap(EntryIncomplete::manifest),
                        components.experimental().admission().eventLimits().stream()
                                .flatMap(EntryIncomplete::limit))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> flag(Flag flag) {
        return missing(flag.spot(), List.of(new Part("name", flag.name(), "v")));
    }

    private static Stream<Finding> volume(HostVolume volume) {
        return missing(
                volume.spot(),
                List.of(new Part("name", volume.name(), "extra"), new Part("path", volume.path(), "/etc/extra")));
    }

    private static Stream<Finding> limit(EventLimit limit) {
        return missing(
                limit.spot(),
                List.of(
                        new Part("type", limit.type(), "Namespace"),
                        new Part("qps", limit.qps(), "250"),
                        new Part("burst", limit.burst(), "500")));
    }

    private static Stream<Finding> manifest(Manifest manifest) {
        Stream<Finding> nameless =
                missing(manifest.spot(), List.of(new Part("name", manifest.name(), "storage-classes")));
        boolean content = manifest.content().isWritten();
        boolean source = manifest.sourcePath().isWritten();
        if (content == source) {
            String message = manifest.spot().path()
                    + (content ? " has both 'content' and 'source'" : " has neither 'content' nor 'source'");
            Finding finding = Finding.error(manifest.spot(), message)
                    .fix(content ? "remove one of the two" : "write 'source: {path: storage-classes.yaml}'");
            return Stream.concat(nameless, Stream.of(finding));
        }
        return nameless;
    }

    private static Stream<Finding> missing(Spot spot, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.value.isAbsent())
                .map(part -> Finding.error(spot, "'" + part.name + "' is missing in " + spot.path())
                        .fix("write '" + part.name + ": " + part.example + "', with a value of yours"));
    }
}
