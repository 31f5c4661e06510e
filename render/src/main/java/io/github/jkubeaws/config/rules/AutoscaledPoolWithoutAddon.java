package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A pool is to be scaled by cluster-autoscaler, which does not run. */
final class AutoscaledPoolWithoutAddon implements ConfigRule {

    @Override
    public String id() {
        return "autoscaled-pool-without-addon";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        if (!config.components().addons().clusterAutoscaler().enabled().is(false)) {
            return Stream.of();
        }
        return config.worker().nodePools().stream()
                .filter(pool -> pool.size().clusterAutoscaler().is(true))
                .map(pool -> finding(pool.size().clusterAutoscaler(), pool.name()));
    }

    private static Finding finding(Value<Boolean> enabled, Value<String> name) {
        String pool = name.given().map(given -> "pool '" + given + "'").orElse("a pool");
        return Finding.error(enabled.spot(), pool + " is scaled by cluster-autoscaler, which does not run")
                .fix("write 'addons: {clusterAutoscaler: {enabled: true}}' at the top of the file");
    }
}
