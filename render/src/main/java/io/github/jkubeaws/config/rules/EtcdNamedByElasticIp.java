package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Etcd;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** etcd members are not found by Elastic IPs any more. */
final class EtcdNamedByElasticIp implements ConfigRule {

    @Override
    public String id() {
        return "etcd-named-by-elastic-ip";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Etcd.MemberIdentity> identity = config.etcd().memberIdentity();
        return Stream.of(identity)
                .filter(provider -> provider.is(Etcd.MemberIdentity.EIP))
                .map(provider -> Finding.error(provider.spot(), "etcd members cannot be named by Elastic IPs ('eip')")
                        .why(
                                "an account starts with five of them a region, and members in private subnets cannot have one")
                        .fix("write memberIdentityProvider: eni, or remove the line"));
    }
}
