package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.List;
import java.util.stream.Stream;

/** Where no load balancer is made, nothing is said about how to make it. */
final class UnmanagedLoadBalancerChanged implements ConfigRule {

    @Override
    public String id() {
        return "unmanaged-load-balancer-changed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.endpoints().apiEndpoints().stream()
                .filter(endpoint -> endpoint.loadBalancer().managed().is(false))
                .filter(endpoint -> !endpoint.loadBalancer().reference().isWritten())
                .flatMap(UnmanagedLoadBalancerChanged::check);
    }

    private static Stream<Finding> check(ApiEndpoint endpoint) {
        List<String> extra = BalancerSettings.ofOneThatIsMade(endpoint.loadBalancer());
        if (extra.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        endpoint.loadBalancer().managed().spot(),
                        "'managed: false' says that %s has no load balancer of ours, and %s %s one"
                                .formatted(
                                        Words.endpoint(endpoint),
                                        Words.list(extra),
                                        extra.size() == 1 ? "describes" : "describe"))
                .fix("remove %s, if balancer and record are yours".formatted(Words.list(extra)))
                .fix("or remove 'managed: false', to have a load balancer made"));
    }
}
