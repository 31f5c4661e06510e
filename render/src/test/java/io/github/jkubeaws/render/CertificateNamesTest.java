package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jkubeaws.config.ClusterYaml;
import io.github.jkubeaws.pki.ClusterNames;
import io.github.jkubeaws.pki.KubernetesCertificates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateNamesTest {

    private static ClusterNames names(String text) {
        byte[] bytes = ("clusterName: prod\nregion: eu-west-1\n" + text).getBytes(StandardCharsets.UTF_8);
        return CertificateNames.of(ClusterYaml.parse("cluster.yaml", bytes, ClusterYaml.Accept.KNOWN)
                .config()
                .orElseThrow());
    }

    @Test
    void aSmallFileHasTheAddressesThatEverybodyKnows() {
        ClusterNames names = names("availabilityZone: eu-west-1a\nexternalDNSName: K8s.example.com\n");
        assertEquals("10.3.0.1", names.serviceAddress());
        assertEquals(List.of("10.0.0.50"), names.balancerAddresses());
        assertEquals(List.of("k8s.example.com"), names.endpoints());
        assertEquals(List.of("etcd0.prod.internal"), names.etcdMembers());
    }

    @Test
    void theBalancerHasTheSamePlaceInEverySubnetOfTheControllers() {
        String subnets = """
                subnets:
                - {name: a, availabilityZone: eu-west-1a, instanceCIDR: 10.0.0.0/24}
                - {name: b, availabilityZone: eu-west-1b, instanceCIDR: 10.0.1.0/24}
                - {name: c, availabilityZone: eu-west-1c, instanceCIDR: 10.0.2.0/24, private: true}
                """;
        assertEquals(List.of("10.0.0.50", "10.0.1.50"), names(subnets).balancerAddresses());
        assertEquals(
                List.of("10.0.0.77", "10.0.1.77"),
                names(subnets + "controllerIP: 10.0.1.77\n").balancerAddresses());
        assertEquals(
                List.of("10.0.2.50"),
                names(subnets + "controller: {subnets: [{name: c}]}\n").balancerAddresses());
    }

    @Test
    void everyEndpointAndEveryExtraNameIsCovered() {
        ClusterNames names = names("""
                apiEndpoints:
                - {name: public, dnsName: k8s.example.com}
                - {name: inside, dnsName: k8s.example.internal}
                customApiServerSettings:
                  additionalDnsSans: [api.example.com]
                  additionalIPAddressSans: [192.0.2.7]
                """);
        assertEquals(List.of("k8s.example.com", "k8s.example.internal"), names.endpoints());
        assertEquals(List.of("api.example.com", "192.0.2.7"), names.extra().all());
    }

    @Test
    void etcdMembersAreCalledAsTheFileSaysOrByNumber() {
        assertEquals(
                List.of("a.etcd.example.com", "b.example.net", "etcd2.etcd.example.com"),
                names("""
                        etcd:
                          count: 3
                          internalDomainName: etcd.example.com
                          nodes: [{name: a}, {fqdn: b.example.net}]
                        """).etcdMembers());
    }

    @Test
    void nodesOfTheOldestRegionHaveNamesOfTheirOwn() {
        byte[] bytes =
                "clusterName: prod\nregion: us-east-1\navailabilityZone: us-east-1a\n".getBytes(StandardCharsets.UTF_8);
        ClusterNames names = CertificateNames.of(ClusterYaml.parse("cluster.yaml", bytes, ClusterYaml.Accept.KNOWN)
                .config()
                .orElseThrow());
        assertEquals(
                List.of("*.ec2.internal", "*.*.compute.internal"),
                KubernetesCertificates.all(names).stream()
                        .filter(spec -> spec.name().equals("worker"))
                        .flatMap(spec -> spec.altNames().all().stream())
                        .toList());
    }
}
