package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Endpoints;
import io.github.jkubeaws.config.yaml.Value;
import io.github.jkubeaws.problem.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings that name an endpoint name one that is there. */
final class UnknownApiEndpoint implements ConfigRule {

    @Override
    public String id() {
        return "unknown-api-endpoint";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        List<ApiEndpoint> endpoints = config.apiEndpoints();
        boolean complete = !endpoints.isEmpty()
                && config.endpoints().apiEndpoints().isKnown()
                && endpoints.stream()
                        .allMatch(endpoint -> endpoint.name().effective().isPresent());
        if (!complete) {
            return Stream.of();
        }
        Set<String> names = endpoints.stream()
                .map(endpoint -> endpoint.name().effective().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean external = !config.endpoints().apiEndpoints().isWritten();
        return Stream.concat(
                        Stream.of(
                                config.endpoints().adminApiEndpointName(),
                                config.worker().apiEndpointName()),
                        config.worker().nodePools().stream()
                                .map(pool -> pool.placement().apiEndpointName()))
                .filter(value -> value.given()
                        .filter(name -> !isThere(name, names, external))
                        .isPresent())
                .map(value -> unknown(value, names));
    }

    /** With externalDNSName the one endpoint has a name of ours, which kube-aws wrote with a capital. */
    private static boolean isThere(String name, Set<String> names, boolean external) {
        return names.contains(name) || (external && name.equalsIgnoreCase(Endpoints.EXTERNAL_NAME));
    }

    private static Finding unknown(Value<String> value, Set<String> names) {
        String written = value.given().orElseThrow();
        String guess = Nearest.to(written, names)
                .map(name -> "did you mean '" + name + "'? ")
                .orElse("");
        return Finding.error(
                        value.spot(),
                        "'%s' is '%s', and no endpoint has that name"
                                .formatted(value.spot().path(), written))
                .fix(guess + "endpoints: " + String.join(", ", names));
    }
}
