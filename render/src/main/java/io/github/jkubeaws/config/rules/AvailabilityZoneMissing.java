package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Every subnet that is to be created has an availability zone. */
final class AvailabilityZoneMissing implements ConfigRule {

    @Override
    public String id() {
        return "availability-zone-missing";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Items<Subnet> subnets = config.network().subnets();
        if (!subnets.isKnown()) {
            return Stream.of();
        }
        String zone = config.basics().region().given().orElse("eu-west-1") + "a";
        if (!subnets.isEmpty()) {
            return Subnets.of(config)
                    .managed()
                    .filter(subnet -> subnet.availabilityZone().isAbsent())
                    .map(subnet -> Finding.error(subnet.spot(), Subnets.called(subnet) + " has no availability zone")
                            .fix("write availabilityZone: " + zone + " in it"));
        }
        Value<String> only = config.basics().availabilityZone();
        return only.isWritten()
                ? Stream.of()
                : Stream.of(Finding.error(
                                only.spot(),
                                "there is no availability zone: neither 'availabilityZone' nor 'subnets' is set")
                        .fix("write availabilityZone: " + zone + ", or a list of subnets with a zone each"));
    }
}
