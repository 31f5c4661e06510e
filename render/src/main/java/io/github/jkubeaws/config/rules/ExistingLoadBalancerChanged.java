package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ApiEndpoint.LoadBalancer;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Stream;

/** A load balancer that exists already is used as it is. */
final class ExistingLoadBalancerChanged implements ConfigRule {

    @Override
    public String id() {
        return "existing-load-balancer-changed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.endpoints().apiEndpoints().stream()
                .filter(endpoint -> !key(endpoint).isEmpty())
                .flatMap(ExistingLoadBalancerChanged::check);
    }

    private static String key(ApiEndpoint endpoint) {
        Value<String> id = endpoint.loadBalancer().reference().id();
        Value<String> export = endpoint.loadBalancer().reference().idFromStackOutput();
        return id.given().isPresent() ? "id" : export.given().isPresent() ? "idFromStackOutput" : "";
    }

    private static Stream<Finding> check(ApiEndpoint endpoint) {
        LoadBalancer balancer = endpoint.loadBalancer();
        List<String> extra = BalancerSettings.ofOneThatIsMade(balancer);
        if (balancer.managed().given().filter(yes -> yes).isPresent()) {
            extra.add(0, "managed: true");
        }
        if (extra.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        balancer.spot(),
                        "%s uses a load balancer that exists already, and %s cannot change it"
                                .formatted(Words.endpoint(endpoint), Words.list(extra)))
                .why("'%s' names it; what is not made by the tool is not changed by it".formatted(key(endpoint)))
                .fix("remove %s, or remove '%s' to have a load balancer made"
                        .formatted(Words.list(extra), key(endpoint))));
    }
}
