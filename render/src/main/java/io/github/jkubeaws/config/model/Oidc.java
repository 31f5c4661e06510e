package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.net.URI;

/**
 * Logging in by OpenID Connect.
 *
 * @param spot where it stands
 * @param enabled whether people can
 * @param issuerUrl who says who they are
 * @param clientId for whom that was said
 * @param usernameClaim which claim is the user's name
 * @param groupsClaim which claim holds the user's groups
 */
public record Oidc(
        Spot spot,
        Value<Boolean> enabled,
        Value<URI> issuerUrl,
        Value<String> clientId,
        Value<String> usernameClaim,
        Value<String> groupsClaim) {
    private static final Key<Boolean> ENABLED = Key.of(
                    "enabled", Types.bool(), "Whether people can log in by OpenID Connect.")
            .or(false);
    private static final Key<URI> ISSUER = Key.of(
                    "issuerUrl", Web.httpsUrl(), "URL of the provider, as in its tokens' 'iss'.")
            .rule("must be set when enabled");
    private static final Key<String> CLIENT = Key.of(
                    "clientId", Types.text(), "Client that tokens must be made for, as in their 'aud'.")
            .rule("must be set when enabled");
    private static final Key<String> USER = Key.of("usernameClaim", Types.text(), "Claim that holds the user's name.")
            .or("email");
    private static final Key<String> GROUPS = Key.of("groupsClaim", Types.text(), "Claim that holds the user's groups.")
            .or("groups");
    private static final Section<Oidc> SECTION = Section.named(
                    "experimental.oidc",
                    "Logging in by OpenID Connect."
                            + " https://kubernetes.io/docs/reference/access-authn-authz/authentication/",
                    Oidc::read)
            .keys(ENABLED, ISSUER, CLIENT, USER, GROUPS)
            .build();
    static final Key<Oidc> KEY = Key.of("oidc", Types.section(SECTION), "Logging in by OpenID Connect.");

    private static Oidc read(Fields fields) {
        return new Oidc(
                fields.spot(),
                fields.get(ENABLED),
                fields.get(ISSUER),
                fields.get(CLIENT),
                fields.get(USER),
                fields.get(GROUPS));
    }
}
