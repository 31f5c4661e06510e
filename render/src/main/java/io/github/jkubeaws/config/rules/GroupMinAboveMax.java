package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** A group's least size is not above its largest. */
final class GroupMinAboveMax implements ConfigRule {

    @Override
    public String id() {
        return "group-min-above-max";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Groups.of(config)
                .filter(group -> !group.count().isWritten())
                .filter(group -> group.bounds().minSize().isWritten()
                        || group.bounds().maxSize().isWritten())
                .flatMap(GroupMinAboveMax::check);
    }

    private static Stream<Finding> check(Groups group) {
        Optional<Integer> least = group.least().effective();
        Optional<Integer> most = group.most().effective();
        if (least.isEmpty() || most.isEmpty() || least.get() <= most.get()) {
            return Stream.of();
        }
        Value<Integer> culprit = group.bounds().minSize().isWritten()
                ? group.bounds().minSize()
                : group.bounds().maxSize();
        String fact = "%s: minSize %d%s is above maxSize %d%s"
                .formatted(
                        group.bounds().spot().path(),
                        least.get(),
                        byDefault(group.bounds().minSize()),
                        most.get(),
                        byDefault(group.bounds().maxSize()));
        return Stream.of(Finding.error(culprit.spot(), fact)
                .fix("write both, such as minSize: %d and maxSize: %d"
                        .formatted(Math.min(least.get(), most.get()), Math.max(least.get(), most.get()))));
    }

    private static String byDefault(Value<Integer> bound) {
        return bound.isAbsent() ? " (by default)" : "";
    }
}
