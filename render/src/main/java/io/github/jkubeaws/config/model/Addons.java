package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Map;

/**
 * What runs in the cluster beside Kubernetes itself.
 *
 * @param metricsServer whether metrics-server runs
 * @param apiserverAggregator whether the API server passes requests on; always
 * @param prometheusSecurityGroups whether metrics can be read from other nodes
 * @param clusterAutoscaler what changes the number of nodes
 */
public record Addons(
        Value<Boolean> metricsServer,
        Value<Boolean> apiserverAggregator,
        Value<Boolean> prometheusSecurityGroups,
        Autoscaler clusterAutoscaler) {

    /**
     * cluster-autoscaler, which changes the number of nodes of pools that allow it.
     *
     * @param enabled whether it runs
     * @param options its flags
     * @param resources its processor time and memory
     */
    public record Autoscaler(Value<Boolean> enabled, Map<String, Value<String>> options, Resources resources) {
        private static final Key<Boolean> ENABLED = Key.of("enabled", Types.bool(), "Whether cluster-autoscaler runs.")
                .or(false);
        private static final Key<Map<String, Value<String>>> OPTIONS = Key.of(
                "options",
                Types.map(Types.word("a flag's value", ".*")),
                "Flags of cluster-autoscaler, without leading dashes.");
        private static final Section<Autoscaler> SECTION = Section.named(
                        "addons.clusterAutoscaler",
                        "cluster-autoscaler, which changes the number of nodes of pools that allow it.",
                        Autoscaler::read)
                .keys(ENABLED, OPTIONS, Resources.KEY)
                .build();
        private static final Key<Autoscaler> KEY =
                Key.of("clusterAutoscaler", Types.section(SECTION), "What changes the number of nodes.");

        private static Autoscaler read(Fields fields) {
            return new Autoscaler(fields.get(ENABLED), fields.entries(OPTIONS), fields.section(Resources.KEY));
        }
    }

    private static final Key<Value<Boolean>> METRICS_SERVER =
            Web.toggle("addons", "metricsServer", true, "Whether metrics-server runs.");
    private static final Key<Value<Boolean>> AGGREGATOR = Web.toggle(
            "addons",
            "apiserverAggregator",
            Key.of("enabled", Types.bool(), "Whether the API server passes requests on to other API servers.")
                    .or(true)
                    .rule("true"));
    private static final Key<Value<Boolean>> PROMETHEUS = Web.toggle(
            "addons",
            "prometheus",
            Key.of(
                            "securityGroupsEnabled",
                            Types.bool(),
                            "Whether nodes can read each other's metrics: ports 9100, 10250, 10257 and 10259.")
                    .or(false));
    private static final Section<Addons> SECTION = Section.named(
                    "addons", "What runs in the cluster beside Kubernetes itself.", Addons::read)
            .keys(METRICS_SERVER, AGGREGATOR, PROMETHEUS, Autoscaler.KEY)
            .retired(
                    "rescheduler",
                    "the rescheduler ended in 2018; pods with a high priority make room for themselves",
                    "give important pods 'priorityClassName: system-cluster-critical'")
            .build();
    static final Key<Addons> KEY =
            Key.of("addons", Types.section(SECTION), "What runs in the cluster beside Kubernetes itself.");

    private static Addons read(Fields fields) {
        return new Addons(
                fields.section(METRICS_SERVER),
                fields.section(AGGREGATOR),
                fields.section(PROMETHEUS),
                fields.section(Autoscaler.KEY));
    }
}
