package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Network;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.Ip4;
import java.util.stream.Stream;

/** The address of the cluster's DNS is one of the services'. */
final class DnsServiceIpOutsideServices implements ConfigRule {

    @Override
    public String id() {
        return "dns-service-ip-outside-services";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Network network = config.network();
        if (network.serviceCidr().effective().isEmpty()
                || network.dnsServiceIp().effective().isEmpty()) {
            return Stream.of();
        }
        Cidr services = network.serviceCidr().effective().get();
        Ip4 dns = network.dnsServiceIp().effective().get();
        if (services.contains(dns) || !ServiceCidrSize.fits(services)) {
            return Stream.of();
        }
        boolean written = network.dnsServiceIp().isWritten();
        return Stream.of(Finding.error(
                        written
                                ? network.dnsServiceIp().spot()
                                : network.serviceCidr().spot(),
                        "dnsServiceIP %s%s is outside serviceCIDR %s"
                                .formatted(dns, written ? "" : " (the default)", services))
                .why("the DNS service takes that address, and Kubernetes gives services addresses of serviceCIDR only")
                .fix("write dnsServiceIP: " + suggested(services)));
    }

    /** Returns the tenth address, as people know it from the default; of a small block an earlier one. */
    static Ip4 suggested(Cidr services) {
        return services.at(services.size() > 16 ? 10 : 2);
    }
}
