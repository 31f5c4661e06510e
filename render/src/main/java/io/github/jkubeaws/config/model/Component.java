package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * What users change about one program of the control plane.
 *
 * @param resources its processor time and memory
 * @param flags flags beside those that it gets anyway
 * @param volumes directories of the node that it sees; the API server's only
 */
public record Component(Resources resources, Items<Flag> flags, Items<HostVolume> volumes) {

    /**
     * A flag of a program's command line: {@code {name: v, value: 4}}.
     *
     * @param spot where it stands
     * @param name without the leading dashes
     * @param value what follows the equals sign
     */
    public record Flag(Spot spot, Value<String> name, Value<String> value) {
        private static final Key<String> NAME =
                Key.of("name", Types.text(), "Name of the flag.").rule("must be set; without leading dashes; unique");
        private static final Key<String> VALUE =
                Key.of("value", Types.word("the flag's value", "(?s).*"), "Value of the flag.");
        private static final Section<Flag> SECTION = Section.named("flags[]", "A flag of a command line.", Flag::read)
                .keys(NAME, VALUE)
                .build();
        static final Key<List<Flag>> LIST = Key.of(
                        "flags", Types.sections(SECTION), "Flags beside those that the program gets anyway.")
                .rule("none that the tool sets");

        private static Flag read(Fields fields) {
            return new Flag(fields.spot(), fields.get(NAME), fields.get(VALUE));
        }
    }

    /**
     * A directory of the node that a static pod sees under the same path.
     *
     * @param spot where it stands
     * @param name of the volume
     * @param path on the node and in the container
     * @param readOnly whether it cannot be written
     */
    public record HostVolume(Spot spot, Value<String> name, Value<String> path, Value<Boolean> readOnly) {
        private static final Key<String> NAME = Key.of(
                        "name",
                        Types.text(
                                "a name of lower-case letters, digits and hyphens",
                                "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"),
                        "Name of the volume.")
                .rule("must be set; unique");
        private static final Key<String> PATH = Key.of(
                        "path",
                        Types.text("an absolute path", "/[^\\s]*[^\\s/]"),
                        "Path on the node and in the container.")
                .rule("must be set");
        private static final Key<Boolean> READ_ONLY = Key.of(
                        "readOnly", Types.bool(), "Whether the container cannot write to it.")
                .or(true);
        private static final Section<HostVolume> SECTION = Section.named(
                        "kubernetes.apiServer.volumes[]",
                        "A directory or file of the controllers that the API server sees.",
                        HostVolume::read)
                .keys(NAME, PATH, READ_ONLY)
                .build();

        private static HostVolume read(Fields fields) {
            return new HostVolume(fields.spot(), fields.get(NAME), fields.get(PATH), fields.get(READ_ONLY));
        }
    }

    private static final Key<List<HostVolume>> VOLUMES = Key.of(
            "volumes", Types.sections(HostVolume.SECTION), "Directories of the controllers that the API server sees.");

    static final Key<Component> CONTROLLER_MANAGER = key("controllerManager", "kube-controller-manager");
    static final Key<Component> SCHEDULER = key("kubeScheduler", "kube-scheduler");
    static final Key<Component> API_SERVER = Key.of(
                    "apiServer",
                    Types.section(Section.named("kubernetes.apiServer", "kube-apiserver.", Component::readApiServer)
                            .keys(Resources.KEY, Flag.LIST, VOLUMES)
                            .retired(
                                    "targetRamMb",
                                    "kube-apiserver has no such flag any more",
                                    "write 'resources: {limits: {memory: …Mi}}'")
                            .build()),
                    "Flags, volumes and resources of kube-apiserver.")
            .alsoKnownAs("apiserver");

    private static Key<Component> key(String name, String program) {
        Section<Component> section = Section.named("kubernetes." + name, program + ".", Component::read)
                .keys(Resources.KEY, Flag.LIST)
                .build();
        return Key.of(name, Types.section(section), "Flags and resources of " + program + ".");
    }

    private static Component read(Fields fields) {
        Items<HostVolume> none = new Items<>(fields.spot(), Value.State.ABSENT, List.of());
        return new Component(fields.section(Resources.KEY), fields.items(Flag.LIST), none);
    }

    private static Component readApiServer(Fields fields) {
        return new Component(fields.section(Resources.KEY), fields.items(Flag.LIST), fields.items(VOLUMES));
    }
}
