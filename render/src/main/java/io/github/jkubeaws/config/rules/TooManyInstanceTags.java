package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Machines;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** An instance has no more tags than AWS takes. */
final class TooManyInstanceTags implements ConfigRule {

    @Override
    public String id() {
        return "too-many-instance-tags";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Set<String> everywhere = config.basics().stackTags().keySet();
        return config.machines()
                .filter(machines -> !machines.instanceTags().isEmpty())
                .flatMap(machines -> check(machines, everywhere));
    }

    /** {@code Name}, {@code kubernetes.io/cluster/…}, and room for more. */
    private static final int OURS = 5;

    private static Stream<Finding> check(Machines machines, Set<String> everywhere) {
        Set<String> all = new HashSet<>(everywhere);
        all.addAll(machines.instanceTags().keySet());
        if (all.size() + OURS <= AwsTag.MOST) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        machines.instanceTags().values().iterator().next().spot(),
                        "instances of %s would have %d tags, and AWS takes %d"
                                .formatted(machines.spot().path(), all.size() + OURS, AwsTag.MOST))
                .why("%d of instanceTags, the rest of stackTags, and %d for the tool"
                        .formatted(machines.instanceTags().size(), OURS))
                .fix("remove %d".formatted(all.size() + OURS - AwsTag.MOST)));
    }
}
