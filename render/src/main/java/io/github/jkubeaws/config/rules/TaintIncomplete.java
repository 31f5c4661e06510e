package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Taint;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A taint has a key and an effect. */
final class TaintIncomplete implements ConfigRule {

    @Override
    public String id() {
        return "taint-incomplete";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .flatMap(pool -> pool.node().taints().stream())
                .flatMap(TaintIncomplete::check);
    }

    private static Stream<Finding> check(Taint taint) {
        String missing = Stream.of(
                        taint.key().isAbsent() ? "no key" : "", taint.effect().isAbsent() ? "no effect" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" and "));
        return missing.isEmpty()
                ? Stream.of()
                : Stream.of(Finding.error(taint.spot(), taint.spot().path() + " has " + missing)
                        .fix("write it in full: {key: dedicated, value: search, effect: NoSchedule}"));
    }
}
