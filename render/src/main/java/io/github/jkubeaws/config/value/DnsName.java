package io.github.jkubeaws.config.value;

import java.util.Locale;
import java.util.Optional;

/**
 * A host name: lower case, without the dot at its end. RFC 1123 section 2.1, RFC 1035 section 2.3.4.
 *
 * @param text the name
 */
public record DnsName(String text) {

    /** Parses a name of one label or more, the last not a number (else it reads as an address); empty otherwise. */
    public static Optional<DnsName> parse(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        boolean labels = bare.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
        boolean address = bare.matches("(.*\\.)?[0-9]+");
        return labels && !address && bare.length() <= 253 ? Optional.of(new DnsName(bare)) : Optional.empty();
    }

    /** Tells whether it is that zone's name or a name inside it. */
    public boolean isWithin(DnsName zone) {
        return text.equals(zone.text) || text.endsWith('.' + zone.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
