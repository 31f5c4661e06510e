package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.pki.ClusterNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each key that is accepted because of certificates changes their names when it changes. */
class KeysOfCertificatesTest {
    private static final String BASE = "clusterName: prod\nregion: eu-west-1\navailabilityZone: eu-west-1a\n";
    private static final String TWO_SUBNETS = "clusterName: prod\nregion: eu-west-1\nsubnets:\n"
            + "- {name: a, availabilityZone: eu-west-1a, instanceCIDR: 10.0.0.0/24}\n";

    /** Two files for each key that differ in nothing else. */
    private static final Map<String, String[]> PAIRS = new TreeMap<>(Map.ofEntries(
            pair("apiEndpoints[].dnsName", BASE, "apiEndpoints: [{dnsName: %s}]", "a.example.com", "b.example.com"),
            pair("externalDNSName", BASE, "externalDNSName: %s", "a.example.com", "b.example.com"),
            pair("region", "clusterName: prod\n", "region: %s", "eu-west-1", "us-east-1"),
            pair("serviceCIDR", BASE, "serviceCIDR: %s", "10.3.0.0/24", "10.4.0.0/24"),
            pair("controllerIP", BASE, "controllerIP: %s", "10.0.0.50", "10.0.0.60"),
            pair("instanceCIDR", BASE, "instanceCIDR: %s", "10.0.0.0/24", "10.0.1.0/24"),
            pair(
                    "customApiServerSettings.additionalDnsSans",
                    BASE,
                    "customApiServerSettings: {additionalDnsSans: [%s]}",
                    "a.example.com",
                    "b.example.com"),
            pair(
                    "customApiServerSettings.additionalIPAddressSans",
                    BASE,
                    "customApiServerSettings: {additionalIPAddressSans: [%s]}",
                    "192.0.2.1",
                    "192.0.2.2"),
            pair(
                    "subnets[].instanceCIDR",
                    TWO_SUBNETS,
                    "- {availabilityZone: eu-west-1b, instanceCIDR: %s}",
                    "10.0.1.0/24",
                    "10.0.2.0/24"),
            pair(
                    "subnets[].private",
                    TWO_SUBNETS,
                    "- {availabilityZone: eu-west-1b, instanceCIDR: 10.0.1.0/24, private: %s}",
                    "false",
                    "true"),
            pair(
                    "subnets[].name",
                    TWO_SUBNETS,
                    "- {name: %s, availabilityZone: eu-west-1b, instanceCIDR: 10.0.1.0/24}\ncontroller: {subnets: [{name: b}]}",
                    "b",
                    "c"),
            pair(
                    "controller.subnets[].name",
                    TWO_SUBNETS,
                    "- {name: b, availabilityZone: eu-west-1b, instanceCIDR: 10.0.1.0/24}\ncontroller: {subnets: [{name: %s}]}",
                    "a",
                    "b"),
            pair("etcd.count", BASE, "etcd: {count: %s}", "1", "3"),
            pair("etcd.internalDomainName", BASE, "etcd: {internalDomainName: %s}", "a.internal", "b.internal"),
            pair("etcd.nodes[].name", BASE, "etcd: {nodes: [{name: %s}]}", "a", "b"),
            pair("etcd.nodes[].fqdn", BASE, "etcd: {nodes: [{fqdn: %s}]}", "a.example.com", "b.example.com")));

    /** Shown where the verb is: they change how long certificates last, or whether there are any. */
    private static final Set<String> SHOWN_BY_THE_VERB =
            Set.of("tlsCADurationDays", "tlsCertDurationDays", "manageCertificates");

    private static Map.Entry<String, String[]> pair(String key, String base, String line, String one, String other) {
        return Map.entry(key, new String[] {base + line.formatted(one) + '\n', base + line.formatted(other) + '\n'});
    }

    private static ClusterNames names(String text) {
        ClusterYaml file = ClusterYaml.parse(
                "cluster.yaml", text.getBytes(StandardCharsets.UTF_8), ClusterYaml.Accept.CARRIED_OUT);
        return CertificateNames.of(file.config().orElseThrow());
    }

    @TestFactory
    Stream<DynamicTest> eachKeyChangesTheNames() {
        return PAIRS.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(), () -> assertNotEquals(names(entry.getValue()[0]), names(entry.getValue()[1]))));
    }

    @Test
    void noKeyOfCertificatesIsLeftOut() throws IOException {
        Set<String> listed = Files.readAllLines(Path.of("src/test/resources/accepted-keys.tsv")).stream()
                .filter(line -> line.endsWith("\tcertificates"))
                .map(line -> line.split("\t")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = new TreeSet<>(PAIRS.keySet());
        shown.addAll(SHOWN_BY_THE_VERB);
        assertEquals(listed, shown);
    }
}
