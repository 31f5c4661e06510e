package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A DNS name of the API is one that somebody can own: not AWS's, not Kubernetes', not a bare word. */
final class UnusableApiName implements ConfigRule {
    private static final String AWS = "AWS gives the names in it to machines and services";

    /** No zone lies in another one. */
    private static final Map<DnsName, String> OWNERS = Map.of(
            new DnsName("compute.internal"), AWS,
            new DnsName("ec2.internal"), AWS,
            new DnsName("amazonaws.com"), AWS,
            new DnsName("amazonaws.com.cn"), AWS,
            new DnsName("api.aws"), AWS,
            new DnsName("cluster.local"), "the cluster's own DNS answers for it, and knows services only",
            new DnsName("localhost"), "every machine takes it for itself (RFC 6761)");

    @Override
    public String id() {
        return "unusable-api-name";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.apiEndpoints().stream()
                .map(ApiEndpoint::dnsName)
                .filter(value -> value.given().isPresent())
                .flatMap(value -> finding(value, value.given().orElseThrow()));
    }

    private static Stream<Finding> finding(Value<DnsName> value, DnsName name) {
        Optional<DnsName> owned =
                OWNERS.keySet().stream().filter(name::isWithin).findFirst();
        if (owned.isPresent()) {
            return Stream.of(Finding.error(
                            value.spot(), "'%s' lies in '%s', where no name can be yours".formatted(name, owned.get()))
                    .why(OWNERS.getOrDefault(owned.get(), ""))
                    .fix("write a name in a domain of yours, such as kubernetes.example.com"));
        }
        if (name.text().contains(".")) {
            return Stream.of();
        }
        return Stream.of(
                Finding.error(value.spot(), "'%s' is one word, and a name of the API has a domain".formatted(name))
                        .fix("write it with a domain of yours: %s.example.com".formatted(name)));
    }
}
