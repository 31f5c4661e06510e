package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Endpoints;
import java.util.stream.Stream;

/** The API has a name. */
final class NoApiEndpoint implements ConfigRule {

    @Override
    public String id() {
        return "no-api-endpoint";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Endpoints endpoints = config.endpoints();
        boolean none =
                endpoints.apiEndpoints().isKnown() && endpoints.apiEndpoints().isEmpty();
        if (!none || endpoints.externalDnsName().isWritten()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        endpoints.apiEndpoints().spot(), "the API has no name: there is no entry in 'apiEndpoints'")
                .why("kubectl finds the API by that name, and the API server's certificate holds it")
                .fix(
                        "add 'apiEndpoints: [{name: default, dnsName: kubernetes.example.com, loadBalancer: {hostedZone: {id: Z0123456789ABC}}}]',"
                                + " with your name and zone"));
    }
}
