package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Etcd;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Each etcd member has a name of its own. */
final class EtcdMemberNamedTwice implements ConfigRule {

    @Override
    public String id() {
        return "etcd-member-named-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Etcd etcd = config.etcd();
        return Stream.concat(
                Repeats.of(etcd.nodes().stream().map(Etcd.Member::name)).map(EtcdMemberNamedTwice::finding),
                Repeats.of(etcd.nodes().stream().map(Etcd.Member::fqdn)).map(EtcdMemberNamedTwice::finding));
    }

    private static <T> Finding finding(Repeats.Repeat<Value<T>> repeat) {
        return Finding.error(
                        repeat.again().spot(),
                        "the etcd member at line %d is named '%s' already"
                                .formatted(
                                        repeat.first().spot().line(),
                                        repeat.again().given().orElseThrow()))
                .fix("give each member a name of its own, such as etcd0, etcd1, etcd2");
    }
}
