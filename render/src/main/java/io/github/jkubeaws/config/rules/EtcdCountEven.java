package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** etcd has an odd number of members. */
final class EtcdCountEven implements ConfigRule {

    @Override
    public String id() {
        return "etcd-count-even";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Integer> count = config.etcd().count();
        return count.given().filter(number -> number % 2 == 0).stream()
                .map(number -> Finding.error(
                                count.spot(),
                                "etcd.count is %d, and etcd runs with 1, 3 or 5 members".formatted(number))
                        .why(
                                number == 2
                                        ? "2 members stop when either of them is lost, so that one alone is safer"
                                        : "%d members bear the loss of %d, as %d do, and there is one more to lose"
                                                .formatted(number, (number - 1) / 2, number - 1))
                        .fix("write count: " + (number + 1)));
    }
}
