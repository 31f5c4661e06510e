package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Etcd;
import java.util.stream.Stream;

/** What recovers etcd from snapshots has snapshots to recover from. */
final class EtcdRecoveryWithoutSnapshot implements ConfigRule {

    @Override
    public String id() {
        return "etcd-recovery-without-snapshot";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Etcd etcd = config.etcd();
        return Stream.of(etcd.disasterRecoveryAutomated())
                .filter(recovery ->
                        recovery.is(true) && etcd.snapshotAutomated().is(false))
                .map(recovery -> Finding.error(
                                recovery.spot(),
                                "etcd.disasterRecovery.automated is true, and etcd.snapshot.automated is false")
                        .why("a lost quorum is rebuilt from the last snapshot, and there would be none")
                        .fix("write snapshot: {automated: true}, or remove disasterRecovery"));
    }
}
