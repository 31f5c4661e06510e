package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** Certificates do not live longer than clients accept, or than is wise. */
final class LongLivedCertificate implements ConfigRule {

    @Override
    public String id() {
        return "long-lived-certificate";
    }

    /** What Apple's systems accept from private authorities too: https://support.apple.com/en-us/103769. */
    private static final int LEAF_DAYS = 825;

    private static final int AUTHORITY_DAYS = 3650;

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Value<Integer> leaf = config.basics().tlsCertDurationDays();
        Value<Integer> authority = config.basics().tlsCaDurationDays();
        Stream<Finding> leaves = isOver(leaf, LEAF_DAYS)
                ? Stream.of(Finding.warning(
                                leaf.spot(),
                                "certificates are valid for %d days, and Kubernetes cannot revoke one that leaks"
                                        .formatted(leaf.given().orElseThrow()))
                        .why("programs that leave the question to macOS refuse more than %d days".formatted(LEAF_DAYS))
                        .fix("write 'tlsCertDurationDays: 90', and renew with jkube-aws render credentials --renew"))
                : Stream.of();
        Stream<Finding> authorities = isOver(authority, AUTHORITY_DAYS)
                ? Stream.of(Finding.warning(
                                authority.spot(),
                                "the CA is valid for %d days, which is more than %d"
                                        .formatted(authority.given().orElseThrow(), AUTHORITY_DAYS))
                        .why("whoever gets hold of its key can make administrators for as long")
                        .fix("write 'tlsCADurationDays: %d' or less".formatted(AUTHORITY_DAYS)))
                : Stream.of();
        return Stream.concat(leaves, authorities);
    }

    private static boolean isOver(Value<Integer> days, int most) {
        return days.given().filter(number -> number > most).isPresent();
    }
}
