package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A role that somebody else makes has a name to find it by. */
final class ExternalRoleUnnamed implements ConfigRule {

    @Override
    public String id() {
        return "external-role-unnamed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .map(machines -> machines.iam())
                .filter(iam -> iam.role().manageExternally().is(true))
                .filter(iam ->
                        !iam.role().name().isWritten() && !iam.role().arn().isWritten())
                .filter(iam -> !iam.instanceProfileArn().isWritten())
                .map(iam -> Finding.error(
                                iam.role().manageExternally().spot(),
                                "%s is true, and the role has no name"
                                        .formatted(iam.role()
                                                .manageExternally()
                                                .spot()
                                                .path()))
                        .why("a role that is not created here has to be found")
                        .fix("write name: my-role and strictName: true beside it, or remove manageExternally"));
    }
}
