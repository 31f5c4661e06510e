package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Endpoints differ in their names, also without hyphens and capitals, and in their DNS names. */
final class DuplicateApiEndpoint implements ConfigRule {

    @Override
    public String id() {
        return "duplicate-api-endpoint";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Map<String, Value<?>> names = new HashMap<>();
        Map<String, Value<?>> dnsNames = new HashMap<>();
        return config.endpoints().apiEndpoints().stream()
                .flatMap(endpoint -> Stream.concat(
                        again(names, endpoint.name(), DuplicateApiEndpoint::plain)
                                .map(earlier -> sameName(endpoint.name(), earlier)),
                        again(dnsNames, endpoint.dnsName(), String::valueOf)
                                .map(earlier -> sameDnsName(endpoint.dnsName(), earlier))));
    }

    private static <T> Stream<Value<?>> again(Map<String, Value<?>> seen, Value<T> value, Function<T, String> form) {
        Optional<String> text = value.given().map(form);
        Value<?> earlier = text.isEmpty() ? null : seen.putIfAbsent(text.get(), value);
        return earlier == null ? Stream.of() : Stream.of(earlier);
    }

    /** Names become parts of logical ids, which have letters and digits only. */
    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Finding sameName(Value<String> name, Value<?> earlier) {
        String text = name.content().orElse("");
        String other = String.valueOf(earlier.content().orElseThrow());
        Finding finding = Finding.error(
                name.spot(),
                "the endpoints at lines %d and %d are both named '%s'"
                        .formatted(earlier.spot().line(), name.spot().line(), text));
        if (!text.equals(other)) {
            finding = Finding.error(
                            name.spot(),
                            "endpoint '%s' has the name of endpoint '%s' but for hyphens and capitals"
                                    .formatted(text, other))
                    .why("names become part of CloudFormation's logical ids, which have no hyphens");
        }
        return finding.fix("give one of them another name");
    }

    private static Finding sameDnsName(Value<?> dnsName, Value<?> earlier) {
        return Finding.error(
                        dnsName.spot(),
                        "the endpoints at lines %d and %d have the same DNS name '%s'"
                                .formatted(
                                        earlier.spot().line(),
                                        dnsName.spot().line(),
                                        dnsName.content().orElseThrow()))
                .why("one name leads to one load balancer")
                .fix("give one of them another DNS name, or remove it");
    }
}
