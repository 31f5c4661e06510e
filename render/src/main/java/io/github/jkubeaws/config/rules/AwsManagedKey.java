package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Secrets are encrypted with a key that accounts may use: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-key. */
final class AwsManagedKey implements ConfigRule {

    @Override
    public String id() {
        return "aws-managed-key";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Arn> key = config.basics().kmsKeyArn();
        if (key.given().filter(arn -> arn.resource().startsWith("alias/aws/")).isEmpty()) {
            return Stream.of();
        }
        Arn arn = key.given().orElseThrow();
        return Stream.of(Finding.error(
                        key.spot(), "'%s' is a key that only AWS's own services may use".formatted(arn.resource()))
                .fix(
                        "make a key, and write its ARN: aws kms create-key --region %s --query KeyMetadata.Arn --output text"
                                .formatted(arn.region())));
    }
}
