package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A managed policy is named by its ARN. */
final class ManagedPolicyUnnamed implements ConfigRule {

    @Override
    public String id() {
        return "managed-policy-unnamed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> machines.iam().role().managedPolicies().stream())
                .filter(policy -> !policy.arn().isWritten())
                .map(policy -> Finding.error(policy.spot(), policy.spot().path() + " has no arn")
                        .fix("write {arn: \"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\"}, or remove it"));
    }
}
