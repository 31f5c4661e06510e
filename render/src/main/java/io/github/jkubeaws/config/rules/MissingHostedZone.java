package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ApiEndpoint.LoadBalancer;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A record that the tool makes has a hosted zone to be made in. */
final class MissingHostedZone implements ConfigRule {

    @Override
    public String id() {
        return "missing-hosted-zone";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.apiEndpoints().stream()
                .filter(endpoint -> isOurs(endpoint.loadBalancer()))
                .filter(endpoint -> !endpoint.loadBalancer().hasHostedZone())
                .map(endpoint ->
                        finding(endpoint, !config.endpoints().apiEndpoints().isWritten()));
    }

    /** Tells whether a balancer is made, and whether its record was not declared somebody else's. */
    private static boolean isOurs(LoadBalancer balancer) {
        Value<Boolean> record = balancer.recordSetManaged();
        return balancer.managed().is(true)
                && !balancer.reference().isWritten()
                && (record.isAbsent() || record.is(true));
    }

    private static Finding finding(ApiEndpoint endpoint, boolean external) {
        Value<Boolean> record = endpoint.loadBalancer().recordSetManaged();
        String key = external ? "createRecordSet" : "recordSetManaged";
        String name = endpoint.dnsName().effective().map(DnsName::text).orElse("kubernetes.example.com");
        Finding finding = record.isWritten()
                ? Finding.error(
                        record.spot(), "'%s' is true, and no hosted zone is named to make the record in".formatted(key))
                : Finding.error(
                        endpoint.dnsName().isWritten() ? endpoint.dnsName().spot() : endpoint.spot(),
                        "no hosted zone is named to make the record of %s in"
                                .formatted(endpoint.dnsName()
                                        .given()
                                        .map(written -> "'" + written + "'")
                                        .orElseGet(() -> Words.endpoint(endpoint))));
        if (external) {
            return finding.fix(
                            "replace 'externalDNSName' with 'apiEndpoints: [{name: default, dnsName: %s, loadBalancer: {hostedZone: {id: Z0123456789ABC}}}]', with your zone"
                                    .formatted(name))
                    .fix("or write 'createRecordSet: false', and make the record yourself");
        }
        return finding.fix("add 'hostedZone: {id: Z0123456789ABC}' to its loadBalancer, with your zone")
                .fix("or write 'recordSetManaged: false' there, and make the record yourself");
    }
}
