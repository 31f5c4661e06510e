package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How packets to services find a pod.
 *
 * @param spot where it stands
 * @param isWritten whether the file has it
 * @param mode what moves packets
 * @param ipvs settings of the IPVS mode
 * @param resources processor time and memory
 * @param config further fields of KubeProxyConfiguration
 */
public record KubeProxy(
        Spot spot,
        boolean isWritten,
        Value<Mode> mode,
        Ipvs ipvs,
        Resources resources,
        Value<Map<String, Object>> config) {

    /** What moves packets. https://kubernetes.io/docs/reference/networking/virtual-ips/ */
    public enum Mode implements Choice {
        /** Today's. */
        NFTABLES,
        /** The one before. */
        IPTABLES,
        /** Deprecated since Kubernetes 1.35. */
        IPVS;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How IPVS chooses a pod. */
    public enum Scheduler implements Choice {
        /** Round robin. */
        RR,
        /** Weighted round robin. */
        WRR,
        /** Least connections. */
        LC,
        /** Weighted least connections. */
        WLC,
        /** Locality based least connections. */
        LBLC,
        /** The same, with replication. */
        LBLCR,
        /** Hash of the source. */
        SH,
        /** Hash of the destination. */
        DH,
        /** Maglev hash. */
        MH,
        /** Shortest expected delay. */
        SED,
        /** Never queue. */
        NQ;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Settings of the IPVS mode.
     *
     * @param enabled whether it is used; the old way to say {@code mode: ipvs}
     * @param scheduler how a pod is chosen
     * @param syncPeriod how often rules are refreshed
     * @param minSyncPeriod how often at most
     */
    public record Ipvs(
            Value<Boolean> enabled,
            Value<Scheduler> scheduler,
            Value<Duration> syncPeriod,
            Value<Duration> minSyncPeriod) {
        private static final Key<Boolean> ENABLED = Key.of(
                        "enabled", Types.bool(), "Whether kube-proxy uses IPVS; means 'mode: ipvs'.")
                .or(false);
        private static final Key<Scheduler> SCHEDULER = Key.of(
                        "scheduler", Types.choice(Scheduler.values()), "How IPVS chooses a pod.")
                .or(Scheduler.RR);
        private static final Key<Duration> PERIOD = Key.of(
                        "syncPeriod", Kinds.goDuration(), "How often rules are refreshed at least.")
                .orInWords("60s");
        private static final Key<Duration> LEAST = Key.of(
                        "minSyncPeriod", Kinds.goDuration(), "How often rules are refreshed at most.")
                .orInWords("10s");
        private static final Section<Ipvs> SECTION = Section.named(
                        "kubeProxy.ipvsMode", "The IPVS mode, which Kubernetes 1.35 deprecated.", Ipvs::read)
                .keys(ENABLED, SCHEDULER, PERIOD, LEAST)
                .build();
        private static final Key<Ipvs> KEY = Key.of("ipvsMode", Types.section(SECTION), "Settings of the IPVS mode.");

        private static Ipvs read(Fields fields) {
            return new Ipvs(fields.get(ENABLED), fields.get(SCHEDULER), fields.get(PERIOD), fields.get(LEAST));
        }
    }

    private static final Key<Mode> MODE = Key.of("mode", Types.choice(Mode.values()), "What moves packets to services.")
            .or(Mode.NFTABLES)
            .rule("ipvs is deprecated");
    private static final Key<Map<String, Object>> CONFIG =
            Key.of("config", Types.anything(), "Further fields of KubeProxyConfiguration.");
    private static final Section<KubeProxy> SECTION = Section.named(
                    "kubeProxy", "How packets to services find a pod.", KubeProxy::read)
            .keys(MODE, Ipvs.KEY, Resources.KEY, CONFIG)
            .build();
    static final Key<KubeProxy> KEY =
            Key.of("kubeProxy", Types.section(SECTION), "How packets to services find a pod.");
    static final Key<KubeProxy> IN_KUBERNETES = Key.of("kubeProxy", Types.section(SECTION), "Old place of kubeProxy.")
            .deprecated("'kubeProxy:' at the top of the file, with the same settings under it,");

    private static KubeProxy read(Fields fields) {
        return new KubeProxy(
                fields.spot(),
                fields.isWritten(),
                fields.get(MODE),
                fields.section(Ipvs.KEY),
                fields.section(Resources.KEY),
                fields.get(CONFIG));
    }

    /** Tells whether services go through IPVS, said in either way. */
    public boolean usesIpvs() {
        return mode.is(Mode.IPVS) || (mode.isAbsent() && ipvs.enabled.is(true));
    }
}
