package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** A role's name, with cluster and region before it, is no longer than IAM allows. */
final class RoleNameTooLong implements ConfigRule {

    @Override
    public String id() {
        return "role-name-too-long";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Optional<String> cluster = config.basics().clusterName().given();
        Optional<String> region = config.basics().region().given();
        if (cluster.isEmpty() || region.isEmpty()) {
            return Stream.of();
        }
        String prefix = cluster.get() + '-' + region.get() + '-';
        return config.machines()
                .map(machines -> machines.iam().role())
                .filter(role -> role.strictName().is(false))
                .flatMap(role -> check(role.name(), prefix));
    }

    /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
    private static final int LONGEST = 64;

    private static Stream<Finding> check(Value<String> name, String prefix) {
        int length = prefix.length() + name.given().map(String::length).orElse(0);
        if (name.given().isEmpty() || length <= LONGEST) {
            return Stream.of();
        }
        int left = LONGEST - prefix.length();
        String shorter = left > 0 ? "shorten it to %d characters, or write ".formatted(left) : "write ";
        return Stream.of(Finding.error(
                        name.spot(),
                        "role name '%s%s' has %d characters, and IAM takes %d"
                                .formatted(prefix, name.given().get(), length, LONGEST))
                .why("cluster and region stand before the name, so that clusters do not share a role")
                .fix(shorter + "strictName: true, which leaves '" + name.given().get() + "' alone"));
    }
}
