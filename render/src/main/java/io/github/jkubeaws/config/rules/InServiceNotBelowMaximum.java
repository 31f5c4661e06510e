package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** While a group is rolled fewer instances stay in service than it may have. */
final class InServiceNotBelowMaximum implements ConfigRule {

    @Override
    public String id() {
        return "in-service-not-below-maximum";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Groups.of(config).flatMap(InServiceNotBelowMaximum::check);
    }

    private static Stream<Finding> check(Groups group) {
        Value<Integer> inService = group.bounds().rollingUpdateMinInstancesInService();
        Optional<Integer> kept = inService.given();
        Optional<Integer> most = group.most().effective();
        if (kept.isEmpty() || most.isEmpty() || kept.get() == 0 || kept.get() < most.get()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        inService.spot(),
                        "%s is %d, and the group has %d instance%s at most"
                                .formatted(inService.spot().path(), kept.get(), most.get(), most.get() == 1 ? "" : "s"))
                .why("one instance has to leave before its successor comes; CloudFormation refuses to roll the group")
                .fix("write rollingUpdateMinInstancesInService: %d%s, or allow more instances"
                        .formatted(Math.max(0, most.get() - 1), most.get() > 1 ? " or less" : "")));
    }
}
