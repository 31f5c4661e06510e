package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A key for etcd's volumes is written only where they are encrypted. */
final class UnusedEtcdKey implements ConfigRule {

    @Override
    public String id() {
        return "unused-etcd-key";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        boolean plain = config.etcd().dataVolume().encrypted().is(false);
        if (!plain || config.etcd().kmsKeyArn().given().isEmpty()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        config.etcd().kmsKeyArn().spot(),
                        "'etcd.kmsKeyArn' names a key, and 'etcd.dataVolume.encrypted' is false")
                .fix("remove 'encrypted: false' to have the volumes encrypted with it, or remove 'etcd.kmsKeyArn'"));
    }
}
