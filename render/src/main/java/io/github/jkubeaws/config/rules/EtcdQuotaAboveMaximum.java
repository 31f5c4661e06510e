package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** etcd's data stays within 8 GiB. */
final class EtcdQuotaAboveMaximum implements ConfigRule {

    @Override
    public String id() {
        return "etcd-quota-above-maximum";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Long> quota = config.etcd().quotaBackendBytes();
        return quota.given().filter(bytes -> bytes > MOST).stream()
                .map(bytes -> Finding.error(
                                quota.spot(),
                                "%s is %d, and etcd works well up to %d (8 GiB)"
                                        .formatted(quota.spot().path(), bytes, MOST))
                        .fix("write quotaBackendBytes: " + MOST));
    }

    /** https://etcd.io/docs/v3.6/dev-guide/limit/ */
    private static final long MOST = 8L * 1024 * 1024 * 1024;
}
