package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.MixedInstances;
import io.github.jkubeaws.config.model.Tenancy;
import java.util.stream.Stream;

/** Spot instances do not run on hosts that the account rents. */
final class SpotOnRentedHost implements ConfigRule {

    @Override
    public String id() {
        return "spot-on-rented-host";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .filter(pool -> pool.machines().tenancy().is(Tenancy.HOST))
                .filter(pool -> mayStartSpot(pool.size().autoScalingGroup().mixedInstances()))
                .map(pool -> Finding.error(
                                pool.machines().tenancy().spot(),
                                pool.spot().path() + " has tenancy 'host', and its mixedInstances start spot instances")
                        .why("EC2 starts spot instances on shared or dedicated hardware, never on a rented host")
                        .fix("remove tenancy, or write onDemandPercentageAboveBaseCapacity: 100"));
    }

    private static boolean mayStartSpot(MixedInstances mix) {
        return mix.enabled().is(true)
                && mix.onDemandPercentageAboveBaseCapacity()
                        .effective()
                        .filter(percentage -> percentage < 100)
                        .isPresent();
    }
}
