package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Network;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.Ip4;
import java.util.stream.Stream;

/** The address of the cluster's DNS is not the API's own, and not the first or last of the block. */
final class DnsServiceIpReserved implements ConfigRule {

    @Override
    public String id() {
        return "dns-service-ip-reserved";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Network network = config.network();
        return network.serviceCidr().effective().filter(ServiceCidrSize::fits).stream()
                .flatMap(services ->
                        network.dnsServiceIp().effective().stream().flatMap(dns -> check(network, services, dns)));
    }

    private static Stream<Finding> check(Network network, Cidr services, Ip4 dns) {
        String owner;
        if (dns.equals(services.at(1))) {
            owner = "the address of the service 'kubernetes', through which pods reach the API";
        } else if (dns.equals(services.first()) || dns.equals(services.last())) {
            owner = "the %s address of serviceCIDR %s, which Kubernetes never gives to a service"
                    .formatted(dns.equals(services.last()) ? "last" : "first", services);
        } else {
            return Stream.of();
        }
        boolean written = network.dnsServiceIp().isWritten();
        return Stream.of(Finding.error(
                        written
                                ? network.dnsServiceIp().spot()
                                : network.serviceCidr().spot(),
                        "dnsServiceIP " + dns + " is " + owner)
                .fix("write dnsServiceIP: " + DnsServiceIpOutsideServices.suggested(services)));
    }
}
