package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Iam;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.stream.Stream;

/** A kind of node has one role: by name, by ARN, or through an instance profile. */
final class RoleNamedTwice implements ConfigRule {

    @Override
    public String id() {
        return "role-named-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines().flatMap(machines -> check(machines.iam()));
    }

    private static Stream<Finding> check(Iam iam) {
        List<Value<?>> given = Stream.<Value<?>>of(
                        iam.instanceProfileArn(), iam.role().arn(), iam.role().name())
                .filter(value -> value.given().isPresent())
                .toList();
        if (given.size() < 2) {
            return Stream.of();
        }
        return Stream.of(
                Finding.error(
                                given.get(1).spot(),
                                "%s and %s both say which role it is"
                                        .formatted(
                                                given.get(0).spot().path(),
                                                given.get(1).spot().path()))
                        .fix(
                                "keep one of the two: an instance profile or a role that exists, or the name of a role to create"));
    }
}
