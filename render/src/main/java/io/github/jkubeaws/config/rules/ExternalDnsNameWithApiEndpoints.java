package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Controller;
import io.github.jkubeaws.config.model.Endpoints;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of the API come from {@code apiEndpoints}, or from the keys that were there before it; not from both. */
final class ExternalDnsNameWithApiEndpoints implements ConfigRule {

    @Override
    public String id() {
        return "external-dns-name-with-api-endpoints";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        if (!config.endpoints().apiEndpoints().isWritten()) {
            return Stream.of();
        }
        Map<String, Spot> old = oldKeys(config);
        if (old.isEmpty()) {
            return Stream.of();
        }
        List<String> names = List.copyOf(old.keySet());
        return Stream.of(
                Finding.error(old.values().iterator().next(), Words.list(names) + " cannot stand beside 'apiEndpoints'")
                        .why("with 'apiEndpoints' each endpoint has its own name, zone and load balancer")
                        .fix("remove " + Words.list(names) + ", and put into 'apiEndpoints' what is not there yet"));
    }

    private static Map<String, Spot> oldKeys(ClusterConfig config) {
        Endpoints endpoints = config.endpoints();
        Controller controller = config.controller();
        Map<String, Spot> old = new LinkedHashMap<>();
        add(old, "externalDNSName", endpoints.externalDnsName());
        add(old, "hostedZoneId", endpoints.hostedZoneId());
        add(old, "hostedZone", endpoints.hostedZone());
        add(old, "createRecordSet", endpoints.createRecordSet());
        add(old, "recordSetTTL", endpoints.recordSetTtl());
        add(old, "controller.loadBalancer.private", controller.loadBalancerPrivate());
        if (controller.loadBalancerSubnets().state() == Value.State.GIVEN) {
            old.put(
                    "controller.loadBalancer.subnets",
                    controller.loadBalancerSubnets().spot());
        }
        return old;
    }

    private static void add(Map<String, Spot> old, String name, Value<?> value) {
        if (value.given().isPresent()) {
            old.put(name, value.spot());
        }
    }
}
