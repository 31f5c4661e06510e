package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.value.Partition;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** What an ARN names is in the cluster's region, and in its partition. */
final class ArnOfAnotherRegion implements ConfigRule {

    @Override
    public String id() {
        return "arn-of-another-region";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Optional<String> region = config.basics().region().given();
        if (region.isEmpty()) {
            return Stream.of();
        }
        return arns(config).flatMap(value -> finding(value, region.get()));
    }

    private static Stream<Value<Arn>> arns(ClusterConfig config) {
        return Stream.of(
                        Stream.of(config.basics().kmsKeyArn(), config.etcd().kmsKeyArn()),
                        config.endpoints().apiEndpoints().stream()
                                .map(endpoint -> parsed(
                                        endpoint.loadBalancer().reference().id())),
                        config.worker().nodePools().stream()
                                .flatMap(pool -> pool.placement().targetGroup().members().stream())
                                .map(ArnOfAnotherRegion::parsed))
                .flatMap(arns -> arns);
    }

    private static Value<Arn> parsed(Value<String> text) {
        return text.given()
                .flatMap(Arn::parse)
                .map(arn -> Value.given(text.spot(), arn))
                .orElseGet(() -> Value.broken(text.spot()));
    }

    private static Stream<Finding> finding(Value<Arn> value, String region) {
        if (value.given().isEmpty()) {
            return Stream.of();
        }
        Arn arn = value.given().get();
        String partition = Partition.ofRegion(region).map(Partition::id).orElse(arn.partition());
        if (!arn.partition().equals(partition)) {
            return Stream.of(Finding.error(
                            value.spot(),
                            "the ARN begins with arn:%s, and those of %s begin with arn:%s"
                                    .formatted(arn.partition(), region, partition))
                    .fix(fix(arn, region, partition)));
        }
        if (arn.region().equals(region)) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        value.spot(),
                        "'%s' is in %s, and the cluster is in %s"
                                .formatted(value.spot().path(), arn.region(), region))
                .fix(fix(arn, region, partition)));
    }

    private static String fix(Arn arn, String region, String partition) {
        if (arn.resource().startsWith("key/mrk-") && arn.partition().equals(partition)) {
            return "write the ARN of the key's replica in %s: %s"
                    .formatted(region, new Arn(partition, "kms", region, arn.account(), arn.resource()));
        }
        return arn.service().equals("kms")
                ? "name a key of that region: aws kms list-keys --region %s --query 'Keys[].KeyArn'".formatted(region)
                : "name one of that region: aws elbv2 describe-%s --region %s"
                        .formatted(
                                arn.resource().startsWith("targetgroup/") ? "target-groups" : "load-balancers", region);
    }
}
