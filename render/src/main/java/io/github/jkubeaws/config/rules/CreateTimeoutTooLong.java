package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.time.Duration;
import java.util.stream.Stream;

/** CloudFormation waits half a day for a node, and no longer. */
final class CreateTimeoutTooLong implements ConfigRule {

    @Override
    public String id() {
        return "create-timeout-too-long";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Stream.concat(
                        Stream.of(config.controller().createTimeout()),
                        config.worker().nodePools().stream()
                                .map(pool -> pool.size().createTimeout()))
                .filter(timeout -> timeout.given()
                        .filter(given -> given.compareTo(LONGEST) > 0)
                        .isPresent())
                .map(timeout -> Finding.error(
                                timeout.spot(),
                                "%s is %s, and CloudFormation waits at most %s"
                                        .formatted(
                                                timeout.spot().path(),
                                                timeout.given().orElseThrow(),
                                                LONGEST))
                        .fix("write createTimeout: PT15M; a node that is healthy later than that hardly ever is"));
    }

    /** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-creationpolicy.html */
    private static final Duration LONGEST = Duration.ofHours(12);
}
