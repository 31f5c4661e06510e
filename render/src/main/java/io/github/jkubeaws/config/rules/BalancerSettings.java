package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint.LoadBalancer;
import io.github.jkubeaws.config.yaml.Value;
import java.util.ArrayList;
import java.util.List;

/** The settings that only a load balancer of our making can follow. */
final class BalancerSettings {

    private BalancerSettings() {}

    /** Returns the names of those that are written, in the order of the reference. */
    static List<String> ofOneThatIsMade(LoadBalancer balancer) {
        List<String> written = new ArrayList<>();
        add(written, "type", balancer.type().state());
        add(written, "private", balancer.isPrivate().state());
        add(written, "subnets", balancer.subnets().state());
        if (balancer.hasHostedZone()) {
            written.add("hostedZone");
        }
        if (balancer.recordSetManaged().given().filter(yes -> yes).isPresent()) {
            written.add("recordSetManaged: true");
        }
        add(written, "recordSetTTL", balancer.recordSetTtl().state());
        add(written, "apiAccessAllowedSourceCIDRs", balancer.sourceCidrs().state());
        add(written, "securityGroupIds", balancer.securityGroupIds().state());
        return written;
    }

    private static void add(List<String> written, String name, Value.State state) {
        if (state == Value.State.GIVEN) {
            written.add(name);
        }
    }
}
