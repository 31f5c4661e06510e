package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Oidc;
import java.util.stream.Stream;

/** People are to log in by OpenID Connect, and the provider or the client is not named. */
final class OidcIncomplete implements ConfigRule {

    @Override
    public String id() {
        return "oidc-incomplete";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Oidc oidc = config.components().experimental().oidc();
        if (!oidc.enabled().is(true)) {
            return Stream.of();
        }
        Stream<Finding> issuer = oidc.issuerUrl().isAbsent()
                ? Stream.of(missing(oidc, "issuerUrl", "issuerUrl: https://accounts.google.com"))
                : Stream.of();
        Stream<Finding> client =
                oidc.clientId().isAbsent() ? Stream.of(missing(oidc, "clientId", "clientId: kubernetes")) : Stream.of();
        return Stream.concat(issuer, client);
    }

    private static Finding missing(Oidc oidc, String key, String example) {
        return Finding.error(oidc.enabled().spot(), "experimental.oidc is enabled without '" + key + "'")
                .why("the API server accepts a token only from one issuer and for one client")
                .fix("write '" + example + "', with your provider's value");
    }
}
