package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.model.SubnetName;
import io.github.jkubeaws.config.yaml.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A load balancer that names its subnets names one for each zone. */
final class LoadBalancerSubnetsShareZone implements ConfigRule {

    @Override
    public String id() {
        return "load-balancer-subnets-share-zone";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        Stream<Items<SubnetName>> ofEndpoints = config.endpoints().apiEndpoints().stream()
                .map(endpoint -> endpoint.loadBalancer().subnets());
        return Stream.concat(ofEndpoints, Stream.of(config.controller().loadBalancerSubnets()))
                .flatMap(names -> check(names, subnets));
    }

    private static Stream<Finding> check(Items<SubnetName> names, Subnets subnets) {
        Map<String, String> byZone = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (SubnetName reference : names) {
            Optional<Subnet> subnet = reference.name().given().flatMap(subnets::named);
            String name = reference.name().given().orElse("");
            subnet.flatMap(found -> found.availabilityZone().given()).ifPresent(zone -> {
                String earlier = byZone.putIfAbsent(zone, name);
                if (earlier != null && !earlier.equals(name)) {
                    findings.add(finding(reference, zone, earlier, name));
                }
            });
        }
        return findings.stream();
    }

    /** https://docs.aws.amazon.com/elasticloadbalancing/latest/network/availability-zones.html. */
    private static Finding finding(SubnetName reference, String zone, String earlier, String name) {
        return Finding.error(
                        reference.name().spot(),
                        "subnets '%s' and '%s' of a load balancer are both in %s".formatted(earlier, name, zone))
                .why("a network load balancer has one subnet in each zone")
                .fix("keep one of the two; it serves every machine of the zone");
    }
}
