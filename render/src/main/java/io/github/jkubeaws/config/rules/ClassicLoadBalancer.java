package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import io.github.jkubeaws.config.model.ApiEndpoint.LoadBalancer;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Load balancers of the API are network load balancers. */
final class ClassicLoadBalancer implements ConfigRule {

    @Override
    public String id() {
        return "classic-load-balancer";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.endpoints().apiEndpoints().stream()
                .map(ApiEndpoint::loadBalancer)
                .flatMap(balancer -> Stream.concat(type(balancer), id(balancer)));
    }

    private static Stream<Finding> type(LoadBalancer balancer) {
        if (!balancer.type().is(ApiEndpoint.BalancerType.CLASSIC)) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        balancer.type().spot(), "'type' is classic, and load balancers of the API are network ones")
                .why("a network load balancer has a fixed address in each zone, and security groups since 2023")
                .fix("remove 'type: classic', or write 'type: network'"));
    }

    private static Stream<Finding> id(LoadBalancer balancer) {
        Value<String> id = balancer.reference().id();
        if (id.given().isEmpty() || id.given().get().contains(":loadbalancer/net/")) {
            return Stream.of();
        }
        String text = id.given().get();
        Finding finding = Finding.error(id.spot(), "'%s' is not the ARN of a network load balancer".formatted(text));
        return Stream.of(
                text.startsWith("arn:")
                        ? finding.why("such an ARN has ':loadbalancer/net/' in it")
                                .fix("write the ARN of a network load balancer, or remove 'id' to have one made")
                        : finding.fix("write its ARN: aws elbv2 describe-load-balancers --names %s".formatted(text)
                                        + " --query 'LoadBalancers[0].LoadBalancerArn' --output text")
                                .fix("or remove 'id' to have one made"));
    }
}
