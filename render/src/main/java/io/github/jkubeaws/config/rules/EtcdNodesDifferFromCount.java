package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Etcd;
import java.util.stream.Stream;

/** etcd.nodes names each member, or is not there. */
final class EtcdNodesDifferFromCount implements ConfigRule {

    @Override
    public String id() {
        return "etcd-nodes-differ-from-count";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Etcd etcd = config.etcd();
        if (!etcd.nodes().isWritten()
                || !etcd.nodes().isKnown()
                || etcd.count().effective().isEmpty()) {
            return Stream.of();
        }
        int count = etcd.count().effective().get();
        int named = etcd.nodes().size();
        if (named == count) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        etcd.nodes().spot(),
                        "etcd.nodes names %d member%s, and etcd.count is %d%s"
                                .formatted(
                                        named,
                                        named == 1 ? "" : "s",
                                        count,
                                        etcd.count().isAbsent() ? " (by default)" : ""))
                .fix(
                        named % 2 == 1 && named <= 5
                                ? "write count: " + named + ", or name " + count + " only"
                                : "name " + count + ", or remove nodes: members are then etcd0, etcd1, …"));
    }
}
