package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** The private zone of etcd's members does not hide the API's names from the VPC. */
final class ApiNameInEtcdZone implements ConfigRule {

    @Override
    public String id() {
        return "api-name-in-etcd-zone";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Optional<DnsName> zone = privateZone(config);
        if (zone.isEmpty()) {
            return Stream.of();
        }
        return config.apiEndpoints().stream()
                .filter(endpoint -> endpoint.dnsName()
                        .given()
                        .filter(name -> name.isWithin(zone.get()))
                        .isPresent())
                .map(endpoint -> Finding.error(
                                endpoint.dnsName().spot(),
                                "'%s' lies in '%s', the private zone that is made for etcd's members"
                                        .formatted(endpoint.dnsName().given().orElseThrow(), zone.get()))
                        .why(
                                "inside the VPC a private zone answers for all its names, so this one would not be found there")
                        .fix(
                                "write a name outside that zone, or choose another 'etcd.internalDomainName', such as etcd.%s"
                                        .formatted(zone.get())));
    }

    private static Optional<DnsName> privateZone(ClusterConfig config) {
        Value<DnsName> written = config.etcd().internalDomainName();
        boolean theirs = config.etcd().hostedZoneId().isWritten()
                || !config.etcd().manageRecordSets().is(true);
        if (theirs) {
            return Optional.empty();
        }
        return written.isWritten()
                ? written.given()
                : config.basics().clusterName().given().flatMap(name -> DnsName.parse(name + ".internal"));
    }
}
