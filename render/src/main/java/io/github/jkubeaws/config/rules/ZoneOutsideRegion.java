package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import java.util.Optional;
import java.util.stream.Stream;

/** Every subnet lies in a zone of the cluster's region. */
final class ZoneOutsideRegion implements ConfigRule {

    @Override
    public String id() {
        return "zone-outside-region";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Optional<String> region = config.basics().region().given();
        return region.stream()
                .flatMap(name -> Subnets.of(config).all().stream().flatMap(subnet -> check(subnet, name)));
    }

    private static Stream<Finding> check(Subnet subnet, String region) {
        return subnet.availabilityZone().given().stream()
                .filter(zone -> !isOf(zone, region))
                .map(zone -> Finding.error(
                                subnet.availabilityZone().spot(),
                                "zone '%s' is not in region '%s'".formatted(zone, region))
                        .fix("write a zone of the region, for example " + region + zone.charAt(zone.length() - 1)
                                + "; or change region at the top of the file"));
    }

    /** Also local and wavelength zones, such as us-west-2-lax-1a: their names begin with their region's. */
    private static boolean isOf(String zone, String region) {
        return zone.startsWith(region)
                && zone.substring(region.length()).matches("[a-z]|(-[a-z0-9]+)+-[0-9]{1,2}[a-z]");
    }
}
