package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.Basics;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** The settings without which no cluster can be described are there. */
final class MissingSetting implements ConfigRule {

    @Override
    public String id() {
        return "missing-setting";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Basics basics = config.basics();
        String inRegion =
                basics.region().given().map(region -> " --region " + region).orElse("");
        Stream<Finding> key = basics.manageCertificates().is(true)
                ? missing(
                        "kmsKeyArn",
                        basics.kmsKeyArn(),
                        "it encrypts keys and certificates on their way to the nodes",
                        "add 'kmsKeyArn: ' and the answer to: aws kms create-key%s --query KeyMetadata.Arn --output text"
                                .formatted(inRegion))
                : Stream.of();
        return Stream.of(
                        missing(
                                "clusterName",
                                basics.clusterName(),
                                "it is the name of the cluster's stack, and a tag of all it has",
                                "add 'clusterName: prod', with a name of yours"),
                        missing(
                                "s3URI",
                                basics.s3Uri(),
                                "assets reach CloudFormation and the nodes through a bucket",
                                "add 's3URI: s3://my-bucket', with a bucket of yours in the cluster's region"),
                        missing(
                                "region",
                                basics.region(),
                                "",
                                "add 'region: eu-west-1', with the region the cluster lives in"),
                        key)
                .flatMap(finding -> finding);
    }

    private static Stream<Finding> missing(String name, Value<?> value, String why, String fix) {
        if (value.isWritten()) {
            return Stream.of();
        }
        Finding finding = Finding.error(value.spot(), "'" + name + "' is not set");
        return Stream.of((why.isEmpty() ? finding : finding.why(why)).fix(fix));
    }
}
