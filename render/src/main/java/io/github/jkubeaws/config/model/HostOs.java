package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Type;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Locale;

/**
 * How a shell on a node looks.
 *
 * @param bashPrompt what the shell shows before each line
 * @param motdBanner what people see when they log in
 */
public record HostOs(BashPrompt bashPrompt, MotdBanner motdBanner) {

    /** A colour of a terminal. */
    public enum Colour implements Choice {
        /** The terminal's default-colour. */
        DEFAULT_COLOUR,
        /** The terminal's black. */
        BLACK,
        /** The terminal's red. */
        RED,
        /** The terminal's green. */
        GREEN,
        /** The terminal's yellow. */
        YELLOW,
        /** The terminal's blue. */
        BLUE,
        /** The terminal's magenta. */
        MAGENTA,
        /** The terminal's cyan. */
        CYAN,
        /** The terminal's white. */
        WHITE,
        /** The terminal's dark-gray. */
        DARK_GRAY,
        /** The terminal's light-red. */
        LIGHT_RED,
        /** The terminal's light-green. */
        LIGHT_GREEN,
        /** The terminal's light-yellow. */
        LIGHT_YELLOW,
        /** The terminal's light-blue. */
        LIGHT_BLUE,
        /** The terminal's light-magenta. */
        LIGHT_MAGENTA,
        /** The terminal's light-cyan. */
        LIGHT_CYAN,
        /** The terminal's light-white. */
        LIGHT_WHITE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Type<String> LABEL =
            Types.text("a short text without quotes or backslashes", "[^\"'`$\\\\\\p{Cntrl}]{0,20}");

    private static Key<Colour> colour(String name, String description, Colour fallback) {
        return Key.of(name, Types.choice(Colour.values()), description).or(fallback);
    }

    /**
     * What the shell shows before each line.
     *
     * @param enabled whether the prompt says which node it is
     * @param includePwd whether it has the directory
     * @param includeHostname whether it has the host's name
     * @param includeUser whether it has the user's name
     * @param clusterColour colour of the cluster's name
     * @param divider what stands between its parts
     * @param dividerColour colour of the divider
     * @param etcdLabel what etcd members are called
     * @param etcdColour colour of that
     * @param controllerLabel what controllers are called
     * @param controllerColour colour of that
     * @param workerLabel what workers are called
     * @param workerColour colour of that
     * @param rootUserColour colour of root's name
     * @param nonRootUserColour colour of other users' names
     * @param directoryColour colour of the directory
     */
    public record BashPrompt(
            Value<Boolean> enabled,
            Value<Boolean> includePwd,
            Value<Boolean> includeHostname,
            Value<Boolean> includeUser,
            Value<Colour> clusterColour,
            Value<String> divider,
            Value<Colour> dividerColour,
            Value<String> etcdLabel,
            Value<Colour> etcdColour,
            Value<String> controllerLabel,
            Value<Colour> controllerColour,
            Value<String> workerLabel,
            Value<Colour> workerColour,
            Value<Colour> rootUserColour,
            Value<Colour> nonRootUserColour,
            Value<Colour> directoryColour) {
        private static final Key<Boolean> ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether the prompt says which node it is.")
                .or(true);
        private static final Key<Boolean> INCLUDE_PWD = Key.of(
                        "include-pwd", Types.bool(), "Whether it has the directory.")
                .or(true);
        private static final Key<Boolean> INCLUDE_HOSTNAME = Key.of(
                        "include-hostname", Types.bool(), "Whether it has the host's name.")
                .or(true);
        private static final Key<Boolean> INCLUDE_USER = Key.of(
                        "include-user", Types.bool(), "Whether it has the user's name.")
                .or(true);
        private static final Key<Colour> CLUSTER_COLOUR =
                colour("cluster-colour", "Colour of the cluster's name.", Colour.LIGHT_CYAN);
        private static final Key<String> DIVIDER =
                Key.of("divider", LABEL, "What stands between its parts.").or("|");
        private static final Key<Colour> DIVIDER_COLOUR =
                colour("divider-colour", "Colour of the divider.", Colour.DEFAULT_COLOUR);
        private static final Key<String> ETCD_LABEL =
                Key.of("etcd-label", LABEL, "What etcd members are called.").or("etcd");
        private static final Key<Colour> ETCD_COLOUR = colour("etcd-colour", "Colour of that.", Colour.LIGHT_GREEN);
        private static final Key<String> CONTROLLER_LABEL = Key.of(
                        "controller-label", LABEL, "What controllers are called.")
                .or("controller");
        private static final Key<Colour> CONTROLLER_COLOUR =
                colour("controller-colour", "Colour of that.", Colour.LIGHT_RED);
        private static final Key<String> WORKER_LABEL =
                Key.of("worker-label", LABEL, "What workers are called.").or("node");
        private static final Key<Colour> WORKER_COLOUR = colour("worker-colour", "Colour of that.", Colour.LIGHT_BLUE);
        private static final Key<Colour> ROOT_USER_COLOUR =
                colour("root-user-colour", "Colour of root's name.", Colour.LIGHT_RED);
        private static final Key<Colour> NON_ROOT_USER_COLOUR =
                colour("non-root-user-colour", "Colour of other users' names.", Colour.LIGHT_GREEN);
        private static final Key<Colour> DIRECTORY_COLOUR =
                colour("directory-colour", "Colour of the directory.", Colour.LIGHT_BLUE);
        private static final Section<BashPrompt> SECTION = Section.named(
                        "hostOS.bashPrompt", "What the shell shows before each line.", BashPrompt::read)
                .keys(
                        ENABLED,
                        INCLUDE_PWD,
                        INCLUDE_HOSTNAME,
                        INCLUDE_USER,
                        CLUSTER_COLOUR,
                        DIVIDER,
                        DIVIDER_COLOUR,
                        ETCD_LABEL,
                        ETCD_COLOUR,
                        CONTROLLER_LABEL,
                        CONTROLLER_COLOUR,
                        WORKER_LABEL,
                        WORKER_COLOUR,
                        ROOT_USER_COLOUR,
                        NON_ROOT_USER_COLOUR,
                        DIRECTORY_COLOUR)
                .build();
        private static final Key<BashPrompt> KEY =
                Key.of("bashPrompt", Types.section(SECTION), "What the shell shows before each line.");

        private static BashPrompt read(Fields fields) {
            return new BashPrompt(
                    fields.get(ENABLED),
                    fields.get(INCLUDE_PWD),
                    fields.get(INCLUDE_HOSTNAME),
                    fields.get(INCLUDE_USER),
                    fields.get(CLUSTER_COLOUR),
                    fields.get(DIVIDER),
                    fields.get(DIVIDER_COLOUR),
                    fields.get(ETCD_LABEL),
                    fields.get(ETCD_COLOUR),
                    fields.get(CONTROLLER_LABEL),
                    fields.get(CONTROLLER_COLOUR),
                    fields.get(WORKER_LABEL),
                    fields.get(WORKER_COLOUR),
                    fields.get(ROOT_USER_COLOUR),
                    fields.get(NON_ROOT_USER_COLOUR),
                    fields.get(DIRECTORY_COLOUR));
        }
    }
    /**
     * What people see when they log in.
     *
     * @param enabled whether people who log in are greeted
     * @param etcdColour colour of the word etcd
     * @param kubernetesColour colour of the word Kubernetes
     * @param kubeAwsColour colour of the tool's name
     */
    public record MotdBanner(
            Value<Boolean> enabled,
            Value<Colour> etcdColour,
            Value<Colour> kubernetesColour,
            Value<Colour> kubeAwsColour) {
        private static final Key<Boolean> ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether people who log in are greeted.")
                .or(true);
        private static final Key<Colour> ETCD_COLOUR =
                colour("etcd-colour", "Colour of the word etcd.", Colour.LIGHT_GREEN);
        private static final Key<Colour> KUBERNETES_COLOUR =
                colour("kubernetes-colour", "Colour of the word Kubernetes.", Colour.LIGHT_BLUE);
        private static final Key<Colour> KUBE_AWS_COLOUR =
                colour("kube-aws-colour", "Colour of the tool's name.", Colour.LIGHT_BLUE);
        private static final Section<MotdBanner> SECTION = Section.named(
                        "hostOS.motdBanner", "What people see when they log in.", MotdBanner::read)
                .keys(ENABLED, ETCD_COLOUR, KUBERNETES_COLOUR, KUBE_AWS_COLOUR)
                .build();
        private static final Key<MotdBanner> KEY =
                Key.of("motdBanner", Types.section(SECTION), "What people see when they log in.");

        private static MotdBanner read(Fields fields) {
            return new MotdBanner(
                    fields.get(ENABLED),
                    fields.get(ETCD_COLOUR),
                    fields.get(KUBERNETES_COLOUR),
                    fields.get(KUBE_AWS_COLOUR));
        }
    }

    private static final Section<HostOs> SECTION = Section.named(
                    "hostOS",
                    "How a shell on a node looks.",
                    fields -> new HostOs(fields.section(BashPrompt.KEY), fields.section(MotdBanner.KEY)))
            .keys(BashPrompt.KEY, MotdBanner.KEY)
            .build();
    static final Key<HostOs> KEY = Key.of("hostOS", Types.section(SECTION), "How a shell on a node looks.");
}
