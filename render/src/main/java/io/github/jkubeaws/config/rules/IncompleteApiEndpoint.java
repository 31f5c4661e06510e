package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** An endpoint has a name and a DNS name. */
final class IncompleteApiEndpoint implements ConfigRule {

    @Override
    public String id() {
        return "incomplete-api-endpoint";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.endpoints().apiEndpoints().stream()
                .flatMap(endpoint -> Stream.of(
                                missing(endpoint, endpoint.name(), "name", "default"),
                                missing(endpoint, endpoint.dnsName(), "dnsName", "kubernetes.example.com"))
                        .flatMap(finding -> finding));
    }

    private static Stream<Finding> missing(ApiEndpoint endpoint, Value<?> value, String key, String example) {
        if (value.isWritten()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(value.spot(), "%s has no '%s'".formatted(Words.endpoint(endpoint), key))
                .fix("add '%s: %s' to it, with a name of yours".formatted(key, example)));
    }
}
