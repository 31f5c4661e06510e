package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Etcd;
import java.util.stream.Stream;

/** A key for etcd's volume has a volume to encrypt. */
final class EtcdKeyWithoutEncryption implements ConfigRule {

    @Override
    public String id() {
        return "etcd-key-without-encryption";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Etcd etcd = config.etcd();
        return Stream.of(etcd.kmsKeyArn())
                .filter(key ->
                        key.given().isPresent() && etcd.dataVolume().encrypted().is(false))
                .map(key -> Finding.error(key.spot(), "etcd.kmsKeyArn is given, and etcd.dataVolume.encrypted is false")
                        .fix("remove encrypted: false, or remove etcd.kmsKeyArn"));
    }
}
