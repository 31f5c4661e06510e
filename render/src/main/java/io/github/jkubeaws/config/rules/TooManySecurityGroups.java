package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Stream;

/** A node's network interface has room for all of its security groups. */
final class TooManySecurityGroups implements ConfigRule {

    @Override
    public String id() {
        return "too-many-security-groups";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Stream<Finding> fixed = Stream.of(
                        config.controller().machines(), config.etcd().machines())
                .flatMap(machines -> check(machines.spot().path(), List.of(machines.securityGroupIds())));
        Stream<Finding> pools = config.worker().nodePools().stream()
                .flatMap(pool -> check(
                        pool.spot().path(),
                        List.of(
                                pool.machines().securityGroupIds(),
                                pool.placement().loadBalancer().securityGroupIds(),
                                pool.placement().targetGroup().securityGroupIds())));
        return Stream.concat(fixed, pools);
    }

    /** The quota is 5 unless raised: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html. */
    private static final int QUOTA = 5;

    private static final int OURS = 1;

    private static Stream<Finding> check(String path, List<Items<Value<String>>> lists) {
        long given = lists.stream()
                .flatMap(Items::stream)
                .flatMap(group -> group.given().stream())
                .distinct()
                .count();
        if (given <= QUOTA - OURS) {
            return Stream.of();
        }
        Items<?> last = lists.stream()
                .filter(list -> !list.isEmpty())
                .reduce((one, next) -> next)
                .orElseThrow();
        return Stream.of(Finding.error(
                        last.spot(),
                        "%s has %d security groups of yours, and there is room for %d"
                                .formatted(path, given, QUOTA - OURS))
                .why(
                        "a network interface takes %d security groups unless AWS raised the quota, and one of them is the cluster's"
                                .formatted(QUOTA))
                .fix("remove %d, or put their rules into one group".formatted(given - QUOTA + OURS)));
    }
}
