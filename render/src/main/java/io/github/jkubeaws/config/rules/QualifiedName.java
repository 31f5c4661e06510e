package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.value.DnsName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key of a label or a taint: a name, or a domain, a slash and a name.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 *
 * @param prefix the domain; empty when there is none
 * @param name the name
 */
record QualifiedName(String prefix, String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");

    static QualifiedName of(String text) {
        int slash = text.indexOf('/');
        return new QualifiedName(text.substring(0, Math.max(0, slash)), text.substring(slash + 1));
    }

    /** Returns what Kubernetes would refuse it for. */
    static Optional<String> objection(String text) {
        QualifiedName key = of(text);
        if (key.name.length() > 63) {
            return Optional.of("has %d characters%s, and Kubernetes takes 63"
                    .formatted(key.name.length(), text.indexOf('/') < 0 ? "" : " behind its slash"));
        }
        if (!NAME.matcher(key.name).matches()) {
            return Optional.of("is not made of letters, digits, '-', '_' and '.', with a letter or digit at both ends");
        }
        boolean hasPrefix = text.indexOf('/') >= 0;
        return hasPrefix && !isDomain(key.prefix)
                ? Optional.of("has '%s' before its slash, which is no DNS name in lower case".formatted(key.prefix))
                : Optional.empty();
    }

    private static boolean isDomain(String text) {
        return DnsName.parse(text).filter(domain -> domain.text().equals(text)).isPresent();
    }
}
