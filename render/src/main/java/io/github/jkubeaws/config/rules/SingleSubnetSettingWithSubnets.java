package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** What describes the one subnet at the top of the file is not used together with a list of subnets. */
final class SingleSubnetSettingWithSubnets implements ConfigRule {

    @Override
    public String id() {
        return "single-subnet-setting-with-subnets";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        if (config.network().subnets().isEmpty()) {
            return Stream.of();
        }
        return Stream.concat(
                twice("availabilityZone", config.basics().availabilityZone()),
                twice("instanceCIDR", config.network().instanceCidr()));
    }

    private static Stream<Finding> twice(String key, Value<?> value) {
        return value.isAbsent()
                ? Stream.of()
                : Stream.of(Finding.error(
                                value.spot(), "'" + key + "' is set at the top of the file, and 'subnets' as well")
                        .why("each entry of subnets has its own " + key + "; which one holds would be a guess")
                        .fix("remove the line '" + key + ": …' at the top of the file, or remove subnets"));
    }
}
