package io.github.jkubeaws.render;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Etcd;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.value.Ip4;
import io.github.jkubeaws.config.yaml.Value;
import io.github.jkubeaws.pki.AltNames;
import io.github.jkubeaws.pki.ClusterNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a cluster's certificates must cover, by its configuration. */
public final class CertificateNames {
    private static final String DOMAIN = "cluster.local";

    /** The internal balancer's place in each controller subnet, unless {@code controllerIP} gives another. */
    private static final long BALANCER_NUMBER = 50;

    private CertificateNames() {}

    /** Returns the names; what the file does not say, or says wrongly, is left out. */
    public static ClusterNames of(ClusterConfig config) {
        return new ClusterNames(
                text(config.basics().clusterName()),
                text(config.basics().region()),
                DOMAIN,
                config.network().kubernetesServiceIp().map(Ip4::toString).orElse(""),
                balancerAddresses(config),
                endpoints(config),
                etcdMembers(config),
                extra(config));
    }

    private static List<String> endpoints(ClusterConfig config) {
        Stream<Value<DnsName>> several =
                config.endpoints().apiEndpoints().stream().map(ApiEndpoint::dnsName);
        return Stream.concat(Stream.of(config.endpoints().externalDnsName()), several)
                .flatMap(name -> name.given().stream())
                .map(DnsName::toString)
                .toList();
    }

    private static AltNames extra(ClusterConfig config) {
        Stream<String> dns = config.endpoints().additionalDnsSans().stream().flatMap(CertificateNames::given);
        Stream<String> ips = config.endpoints().additionalIpSans().stream().flatMap(CertificateNames::given);
        return AltNames.of(Stream.concat(dns, ips).toList());
    }

    private static Stream<String> given(Value<?> value) {
        return value.given().map(Object::toString).stream();
    }

    private static String text(Value<String> value) {
        return value.effective().orElse("");
    }

    /** An address in each controller subnet whose addresses are known: those of an existing one may not be. */
    private static List<String> balancerAddresses(ClusterConfig config) {
        List<Cidr> blocks = controllerSubnets(config).stream()
                .flatMap(subnet -> subnet.instanceCidr().effective().stream())
                .toList();
        long number = config.network()
                .controllerIp()
                .given()
                .flatMap(ip -> blocks.stream()
                        .filter(block -> block.contains(ip))
                        .findFirst()
                        .map(block -> ip.bits() - block.first().bits()))
                .orElse(BALANCER_NUMBER);
        return blocks.stream()
                .filter(block -> number < block.size())
                .map(block -> block.at(number).toString())
                .toList();
    }

    private static List<Subnet> controllerSubnets(ClusterConfig config) {
        Set<String> chosen = config.controller().machines().subnets().stream()
                .flatMap(subnet -> subnet.name().given().stream())
                .collect(Collectors.toSet());
        List<Subnet> open = config.subnets().stream()
                .filter(subnet -> chosen.isEmpty()
                        ? subnet.isPrivate().is(false)
                        : subnet.name().effective().filter(chosen::contains).isPresent())
                .toList();
        return open.isEmpty() ? config.subnets() : open;
    }

    private static List<String> etcdMembers(ClusterConfig config) {
        Etcd etcd = config.etcd();
        String domain = etcd.internalDomainName()
                .given()
                .map(DnsName::toString)
                .orElse(text(config.basics().clusterName()) + ".internal");
        List<String> names = new ArrayList<>();
        int count = Math.max(etcd.count().effective().orElse(1), etcd.nodes().size());
        for (int i = 0; i < count; i++) {
            Optional<Etcd.Member> member =
                    i < etcd.nodes().size() ? Optional.of(etcd.nodes().list().get(i)) : Optional.empty();
            String name = member.flatMap(m -> m.name().given()).orElse("etcd" + i) + '.' + domain;
            names.add(
                    member.flatMap(m -> m.fqdn().given()).map(DnsName::toString).orElse(name));
        }
        return names;
    }
}
