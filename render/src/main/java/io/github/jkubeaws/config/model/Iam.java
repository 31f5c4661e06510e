package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * The rights of a kind of node.
 *
 * @param spot where it stands
 * @param role the role that is created, or named
 * @param instanceProfileArn the existing instance profile to use in place of a role
 * @param statements policy statements beyond what the node needs
 */
public record Iam(Spot spot, Role role, Value<Arn> instanceProfileArn, Items<Statement> statements) {

    /**
     * The role of a kind of node.
     *
     * @param spot where it stands
     * @param name its name, to which cluster and region are added unless it is strict
     * @param strictName whether the name stands alone
     * @param manageExternally whether somebody else creates the role
     * @param managedPolicies the policies attached to it
     * @param arn the existing role
     */
    public record Role(
            Spot spot,
            Value<String> name,
            Value<Boolean> strictName,
            Value<Boolean> manageExternally,
            Items<ManagedPolicy> managedPolicies,
            Value<Arn> arn) {
        private static final Key<String> NAME = Key.of(
                        "name",
                        Types.text("a role name of 64 letters, digits and +=,.@_- at most", "[A-Za-z0-9+=,.@_-]{1,64}"),
                        "Name of the role, to which cluster and region are added unless strictName is true.")
                .rule("at most 64 characters together; not with instanceProfile.arn");
        private static final Key<Boolean> STRICT = Key.of(
                        "strictName", Types.bool(), "Whether the role's name stands alone.")
                .or(false);
        private static final Key<Boolean> EXTERNAL = Key.of(
                        "manageExternally", Types.bool(), "Whether somebody else creates the role.")
                .or(false);
        private static final Key<List<ManagedPolicy>> POLICIES = Key.of(
                        "managedPolicies",
                        Types.sections(ManagedPolicy.SECTION),
                        "Managed policies attached to the role.")
                .rule("not with instanceProfile.arn");
        private static final Key<Arn> ARN = Key.of(
                        "arn",
                        Kinds.iamArn("a role", "arn:aws:iam::111122223333:role/name", "\\d{12}", "role"),
                        "ARN of a role that exists already.")
                .rule("not with name, managedPolicies or policy.statements");
        static final Section<Role> SECTION = Section.named("iam.role", "The role of a kind of node.", Role::read)
                .keys(NAME, STRICT, EXTERNAL, POLICIES, ARN)
                .build();

        private static Role read(Fields fields) {
            return new Role(
                    fields.spot(),
                    fields.get(NAME),
                    fields.get(STRICT),
                    fields.get(EXTERNAL),
                    fields.items(POLICIES),
                    fields.get(ARN));
        }
    }

    /**
     * A managed policy.
     *
     * @param spot where it stands
     * @param arn its ARN
     */
    public record ManagedPolicy(Spot spot, Value<Arn> arn) {
        private static final Key<Arn> ARN = Key.of(
                        "arn",
                        Kinds.iamArn(
                                "a managed policy",
                                "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
                                "\\d{12}|aws",
                                "policy"),
                        "ARN of the policy.")
                .rule("must be set; of the region's partition");
        static final Section<ManagedPolicy> SECTION = Section.named(
                        "iam.role.managedPolicies[]",
                        "A managed policy.",
                        fields -> new ManagedPolicy(fields.spot(), fields.get(ARN)))
                .keys(ARN)
                .build();
    }

    /**
     * A policy statement.
     *
     * @param spot where it stands
     * @param effect Allow or Deny
     * @param actions what is allowed or denied
     * @param resources on what
     */
    public record Statement(
            Spot spot, Value<Effect> effect, Items<Value<String>> actions, Items<Value<String>> resources) {

        /** Whether a statement gives or takes. */
        public enum Effect implements Choice {
            /** Gives. */
            ALLOW("Allow"),
            /** Takes. */
            DENY("Deny");

            private final String word;

            Effect(String word) {
                this.word = word;
            }

            @Override
            public String word() {
                return word;
            }
        }

        private static final Key<Effect> EFFECT = Key.of(
                        "effect", Types.choice(Effect.values()), "Whether the statement gives or takes.")
                .or(Effect.ALLOW);
        private static final Key<List<Value<String>>> ACTIONS = Key.of(
                        "actions",
                        Types.list(Types.text("an action such as s3:GetObject", "\\*|[a-z0-9-]+:[A-Za-z0-9*?]+")),
                        "Actions of AWS services.")
                .rule("at least one");
        private static final Key<List<Value<String>>> RESOURCES = Key.of(
                        "resources",
                        Types.list(Types.text("an ARN, with * and ? as wildcards", "\\*|arn:[^\\s]+")),
                        "What they apply to.")
                .rule("at least one");
        static final Section<Statement> SECTION = Section.named(
                        "iam.policy.statements[]",
                        "A policy statement of your own, beside those that the node needs.",
                        fields -> new Statement(
                                fields.spot(), fields.get(EFFECT), fields.items(ACTIONS), fields.items(RESOURCES)))
                .keys(EFFECT, ACTIONS, RESOURCES)
                .build();
    }

    private static final Key<Role> ROLE = Key.of("role", Types.section(Role.SECTION), "Role of this kind of node.");
    private static final Key<Arn> PROFILE_ARN = Key.of(
                    "arn",
                    Kinds.iamArn(
                            "an instance profile",
                            "arn:aws:iam::111122223333:instance-profile/name",
                            "\\d{12}",
                            "instance-profile"),
                    "ARN of an instance profile that exists already.")
            .rule("of the region's partition");
    private static final Section<Value<Arn>> PROFILE_SECTION = Section.named(
                    "iam.instanceProfile",
                    "An instance profile that exists already.",
                    fields -> fields.get(PROFILE_ARN))
            .keys(PROFILE_ARN)
            .build();
    private static final Key<Value<Arn>> PROFILE = Key.of(
                    "instanceProfile",
                    Types.section(PROFILE_SECTION),
                    "Instance profile that exists already, in place of a role of ours.")
            .rule("not with role.name, role.arn, role.managedPolicies or policy.statements");
    private static final Key<List<Statement>> STATEMENTS =
            Key.of("statements", Types.sections(Statement.SECTION), "Statements of your own.");
    private static final Section<Items<Statement>> POLICY_SECTION = Section.named(
                    "iam.policy", "Rights beyond what the node needs.", fields -> fields.items(STATEMENTS))
            .keys(STATEMENTS)
            .build();
    private static final Key<Items<Statement>> POLICY =
            Key.of("policy", Types.section(POLICY_SECTION), "Rights beyond what the node needs.");

    static final Section<Iam> SECTION = Section.named("iam", "The rights of a kind of node.", Iam::read)
            .keys(ROLE, PROFILE, POLICY)
            .build();
    static final Key<Iam> KEY = Key.of("iam", Types.section(SECTION), "Rights of these nodes.");

    private static Iam read(Fields fields) {
        return new Iam(fields.spot(), fields.section(ROLE), fields.section(PROFILE), fields.section(POLICY));
    }
}
