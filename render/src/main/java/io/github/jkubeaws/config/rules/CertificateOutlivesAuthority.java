package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A certificate ends before the authority that signed it does. */
final class CertificateOutlivesAuthority implements ConfigRule {

    @Override
    public String id() {
        return "certificate-outlives-authority";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Integer> leaf = config.basics().tlsCertDurationDays();
        Value<Integer> authority = config.basics().tlsCaDurationDays();
        int leafDays = leaf.effective().orElse(0);
        int authorityDays = authority.effective().orElse(Integer.MAX_VALUE);
        if (leafDays <= authorityDays) {
            return Stream.of();
        }
        return Stream.of(Finding.error(
                        leaf.isWritten() ? leaf.spot() : authority.spot(),
                        "certificates of %d days would outlive their CA of %d days".formatted(leafDays, authorityDays))
                .why(
                        "a certificate is worth nothing once its CA has expired; without the setting certificates have 90 days, the CA 365")
                .fix("write 'tlsCertDurationDays: %d' or less, or 'tlsCADurationDays: %d' or more"
                        .formatted(authorityDays, leafDays)));
    }
}
