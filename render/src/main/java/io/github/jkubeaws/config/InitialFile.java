package io.github.jkubeaws.config;

import io.github.jkubeaws.config.value.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code cluster.yaml} that {@code init} writes: what was chosen, then the settings that people change most, as
 * comments.
 */
public final class InitialFile {
    /** The default VPC; subnets are cut from its front. */
    private static final Cidr VPC = Cidr.of("10.0.0.0/16");

    private static final int SUBNET_PREFIX = 24;

    private InitialFile() {}

    /**
     * What was chosen, as text: {@link ClusterYaml} judges it. What is empty gets no line.
     *
     * @param clusterName the cluster's name
     * @param dnsName the API's name
     * @param hostedZoneId the zone of its record; empty when the user makes the record
     * @param region the region
     * @param zones one zone or more
     * @param keyName the EC2 key pair
     * @param kmsKeyArn the KMS key
     * @param s3Uri the bucket
     * @param amiId the machine image; empty for the newest
     * @param kubernetesVersion the version; empty for the default
     */
    public record Choices(
            String clusterName,
            String dnsName,
            String hostedZoneId,
            String region,
            List<String> zones,
            String keyName,
            String kmsKeyArn,
            String s3Uri,
            String amiId,
            String kubernetesVersion) {}

    /** Returns the file's text. */
    public static String text(Choices choices) {
        List<String> lines = new ArrayList<>();
        lines.add("# yaml-language-server: $schema=cluster.schema.json");
        lines.add("# One file describes the cluster. Check it after every change: jkube-aws validate --offline");
        lines.add("");
        add(lines, "clusterName", choices.clusterName);
        add(lines, "s3URI", choices.s3Uri);
        add(lines, "kmsKeyArn", choices.kmsKeyArn);
        add(lines, "keyName", choices.keyName);
        add(lines, "region", choices.region);
        lines.addAll(zones(choices.zones));
        add(lines, "kubernetesVersion", choices.kubernetesVersion);
        add(lines, "amiId", choices.amiId);
        lines.addAll(endpoint(choices));
        lines.add("");
        lines.addAll(OFTEN_CHANGED);
        return String.join("\n", lines) + '\n';
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(key + ": " + scalar(value));
        }
    }

    private static List<String> zones(List<String> zones) {
        List<String> lines = new ArrayList<>();
        if (zones.size() == 1) {
            add(lines, "availabilityZone", zones.get(0));
        } else if (!zones.isEmpty()) {
            lines.add("subnets:");
            for (int i = 0; i < zones.size(); i++) {
                Cidr block = new Cidr(VPC.at((long) i << (32 - SUBNET_PREFIX)), SUBNET_PREFIX);
                lines.add("- availabilityZone: " + scalar(zones.get(i)));
                lines.add("  instanceCIDR: " + block);
            }
        }
        return lines;
    }

    private static List<String> endpoint(Choices choices) {
        List<String> lines = new ArrayList<>(List.of("apiEndpoints:", "- name: default"));
        add(lines, "  dnsName", choices.dnsName);
        lines.add("  loadBalancer:");
        if (choices.hostedZoneId.isEmpty()) {
            lines.add("    recordSetManaged: false # you make the record; its target is shown once the cluster is up");
        } else {
            lines.add("    hostedZone:");
            add(lines, "      id", choices.hostedZoneId);
        }
        return lines;
    }

    /** Each block is valid by itself when its '# ' is removed; a test does that. */
    private static final List<String> OFTEN_CHANGED = """
            # What people change most; remove the '# ' of a line to use it. Every setting: docs/cluster-yaml.md,
            # and 'jkube-aws schema' for editors. What this version does not carry out yet, 'validate' refuses and says so.

            # kubernetesVersion: v1.36.4

            # tlsCertDurationDays: 90

            # vpcCIDR: 10.0.0.0/16

            # stackTags:
            #   team: platform

            # sshAccessAllowedSourceCIDRs:
            # - 203.0.113.0/24

            # controller:
            #   count: 3
            #   instanceType: m7i.large

            # etcd:
            #   count: 3

            # worker:
            #   nodePools:
            #   - name: general
            #     count: 3
            #     instanceType: m7i.large
            #     rootVolume:
            #       size: 50

            # useCalico: true

            # customApiServerSettings:
            #   additionalDnsSans:
            #   - api.example.com
            """.lines().toList();

    /** Returns text as one YAML scalar that every parser reads back as that text. */
    static String scalar(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9./_:@+-]*[A-Za-z0-9]|[A-Za-z]")
                && !text.contains(": ")
                && !WORDS_OF_YAML.containsKey(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** Words that YAML 1.1 does not read as text: https://yaml.org/type/bool.html, https://yaml.org/type/null.html. */
    private static final Map<String, Boolean> WORDS_OF_YAML = Map.of(
            "y", true, "yes", true, "true", true, "on", true, "n", false, "no", false, "false", false, "off", false,
            "null", false);

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
                        quoted.append("\\x%02X".formatted(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
