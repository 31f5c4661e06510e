package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Spot;
import java.util.stream.Stream;

/** A policy statement names actions and resources. */
final class PolicyStatementIncomplete implements ConfigRule {

    @Override
    public String id() {
        return "policy-statement-incomplete";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> machines.iam().statements().stream())
                .flatMap(statement -> Stream.of(statement.actions(), statement.resources())
                        .filter(list -> list.isKnown() && list.isEmpty())
                        .map(list -> Finding.error(
                                        statement.spot(),
                                        "%s has no %s"
                                                .formatted(statement.spot().path(), nameOf(list.spot())))
                                .fix("write it in full: {actions: [\"s3:GetObject\"],"
                                        + " resources: [\"arn:aws:s3:::my-bucket/*\"]}")));
    }

    private static String nameOf(Spot spot) {
        return spot.path().substring(spot.path().lastIndexOf('.') + 1);
    }
}
