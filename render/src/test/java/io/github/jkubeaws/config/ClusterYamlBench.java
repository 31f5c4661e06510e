package io.github.jkubeaws.config;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures the processor time that checking takes; no test, since nobody can promise a time. Run by hand: docs/development.md says how.
 *
 * <p>Arguments: a file, or a number of node pools, each with two mistakes: a value of the wrong kind and a misspelt key.
 */
final class ClusterYamlBench {
    private static final int RUNS = 15;
    /** Processor time, which other programs on the machine change little. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final String HEAD = """
            clusterName: prod
            s3URI: s3://my-bucket
            region: us-west-1
            keyName: my-key
            kmsKeyArn: arn:aws:kms:us-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
            apiEndpoints:
            - name: default
              dnsName: kubernetes.example.com
              loadBalancer:
                hostedZone: {id: Z0123456789ABC}
            subnets:
            - {name: a, availabilityZone: us-west-1a, instanceCIDR: 10.0.0.0/18}
            - {name: c, availabilityZone: us-west-1c, instanceCIDR: 10.0.64.0/18}
            worker:
              nodePools:
            """;

    private ClusterYamlBench() {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            boolean number = arg.matches("\\d+");
            byte[] file = number
                    ? pools(Integer.parseInt(arg)).getBytes(StandardCharsets.UTF_8)
                    : Files.readAllBytes(Path.of(arg));
            long[] nanos = new long[RUNS];
            int problems = 0;
            for (int run = 0; run < RUNS; run++) {
                long start = CLOCK.getCurrentThreadCpuTime();
                problems = ClusterYaml.parse("cluster.yaml", file, ClusterYaml.Accept.KNOWN)
                        .problems()
                        .list()
                        .size();
                nanos[run] = CLOCK.getCurrentThreadCpuTime() - start;
            }
            double first = nanos[0] / 1e6;
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d bytes, %d problems, first %.1f ms, median of %d %.1f ms%n",
                    number ? arg + " pools" : arg,
                    file.length,
                    problems,
                    first,
                    RUNS,
                    nanos[RUNS / 2] / 1e6);
        }
    }

    private static String pools(int count) {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (int i = 0; i < count; i++) {
            yaml.append("  - name: pool").append(i).append('\n');
            yaml.append("    count: three\n");
            yaml.append("    instanceTpye: m7i.large\n");
            yaml.append("    subnets: [{name: a}, {name: c}]\n");
            yaml.append("    rootVolume: {size: 50, type: gp3}\n");
            yaml.append("    nodeLabels: {team: core, index: \"").append(i).append("\"}\n");
            yaml.append("    taints: [{key: dedicated, value: core, effect: NoSchedule}]\n");
            yaml.append("    volumeMounts:\n    - {device: /dev/xvdf, size: 100, path: /data}\n");
        }
        return yaml.toString();
    }
}
