package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.NodePool;
import io.github.jkubeaws.config.yaml.Items;
import java.util.List;
import java.util.stream.Stream;

/** Where there are several endpoints, the kubeconfig and every pool say which one is theirs. */
final class ApiEndpointNotChosen implements ConfigRule {

    @Override
    public String id() {
        return "api-endpoint-not-chosen";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Items<ApiEndpoint> endpoints = config.endpoints().apiEndpoints();
        if (endpoints.size() < 2) {
            return Stream.of();
        }
        return Stream.concat(admin(config, endpoints), workers(config, endpoints));
    }

    private static Stream<Finding> admin(ClusterConfig config, Items<ApiEndpoint> endpoints) {
        if (config.endpoints().adminApiEndpointName().isWritten()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        endpoints.spot(),
                        "there are %d endpoints, and 'adminAPIEndpointName' does not say which one the kubeconfig uses"
                                .formatted(endpoints.size()))
                .fix("add 'adminAPIEndpointName: %s' at the top of the file".formatted(example(endpoints))));
    }

    private static Stream<Finding> workers(ClusterConfig config, Items<ApiEndpoint> endpoints) {
        List<NodePool> undecided = config.worker().nodePools().stream()
                .filter(pool -> !pool.placement().apiEndpointName().isWritten())
                .toList();
        if (config.worker().apiEndpointName().isWritten() || undecided.isEmpty()) {
            return Stream.of();
        }
        String first = undecided
                .get(0)
                .name()
                .given()
                .map(name -> "pool '" + name + "'")
                .orElse("a pool");
        String pools = undecided.size() == 1 ? first + " names" : undecided.size() + " pools name";
        return Stream.of(Finding.error(
                        undecided.get(0).spot(),
                        "there are %d endpoints, and %s none of them".formatted(endpoints.size(), pools))
                .fix("add 'apiEndpointName: %s' to 'worker', for all pools, or to each pool"
                        .formatted(example(endpoints))));
    }

    private static String example(Items<ApiEndpoint> endpoints) {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.name().given().stream())
                .findFirst()
                .orElse("default");
    }
}
