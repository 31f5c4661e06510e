package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Iam;
import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.value.Partition;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies, roles and profiles are of the part of AWS that the region belongs to. */
final class ArnOfAnotherPartition implements ConfigRule {

    @Override
    public String id() {
        return "arn-of-another-partition";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Optional<Partition> partition = config.basics().region().given().flatMap(Partition::ofRegion);
        if (partition.isEmpty()) {
            return Stream.of();
        }
        String expected = partition.get().id();
        return config.machines()
                .flatMap(machines -> arns(machines.iam()))
                .filter(arn -> arn.given()
                        .filter(given -> !given.partition().equals(expected))
                        .isPresent())
                .map(arn ->
                        finding(arn, expected, config.basics().region().given().orElseThrow()));
    }

    private static Stream<Value<Arn>> arns(Iam iam) {
        return Stream.concat(
                Stream.of(iam.instanceProfileArn(), iam.role().arn()),
                iam.role().managedPolicies().stream().map(Iam.ManagedPolicy::arn));
    }

    private static Finding finding(Value<Arn> value, String expected, String region) {
        Arn arn = value.given().orElseThrow();
        Arn there = new Arn(expected, arn.service(), arn.region(), arn.account(), arn.resource());
        return Finding.error(
                        value.spot(),
                        "'%s' is of partition '%s', and %s is in '%s'"
                                .formatted(arn, arn.partition(), region, expected))
                .why("accounts of one partition cannot use what belongs to another")
                .fix("write \"" + there + "\", if it exists there");
    }
}
