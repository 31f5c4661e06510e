package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Iam;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies are attached only to a role that is created by the tool. */
final class PoliciesOnForeignRole implements ConfigRule {

    @Override
    public String id() {
        return "policies-on-foreign-role";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines().flatMap(machines -> check(machines.iam()));
    }

    private static Stream<Finding> check(Iam iam) {
        Optional<Value<?>> foreign = foreign(iam);
        if (foreign.isEmpty()) {
            return Stream.of();
        }
        Items<?> policies = iam.role().managedPolicies().isEmpty()
                ? iam.statements()
                : iam.role().managedPolicies();
        if (policies.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        policies.spot(),
                        "%s is given, and %s says that somebody else makes the role"
                                .formatted(
                                        policies.spot().path(),
                                        foreign.get().spot().path()))
                .why("policies are attached to roles of the tool's own only; these would have no effect")
                .fix("attach them where the role is made, or remove "
                        + foreign.get().spot().path()));
    }

    private static Optional<Value<?>> foreign(Iam iam) {
        return Stream.<Value<?>>of(
                        iam.instanceProfileArn(), iam.role().arn(), iam.role().manageExternally())
                .filter(value -> value.given().isPresent() && !value.given().equals(Optional.of(false)))
                .findFirst();
    }
}
