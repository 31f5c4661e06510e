package io.github.jkubeaws.config.value;

import java.util.Optional;

/**
 * An IPv4 address.
 *
 * @param bits the address as an unsigned 32-bit number
 */
public record Ip4(long bits) implements Comparable<Ip4> {

    /** Parses four numbers with dots, without leading zeros; empty for anything else. */
    public static Optional<Ip4> parse(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return Optional.empty();
        }
        long bits = 0;
        for (String part : text.split("\\.", -1)) {
            int number = Integer.parseInt(part);
            boolean leadingZero = part.length() > 1 && part.startsWith("0");
            if (number > 255 || leadingZero) {
                return Optional.empty();
            }
            bits = bits << 8 | number;
        }
        return Optional.of(new Ip4(bits));
    }

    /** Returns the address that many places further. */
    public Ip4 plus(long places) {
        return new Ip4(bits + places);
    }

    @Override
    public int compareTo(Ip4 other) {
        return Long.compare(bits, other.bits);
    }

    @Override
    public String toString() {
        return (bits >> 24 & 255) + "." + (bits >> 16 & 255) + '.' + (bits >> 8 & 255) + '.' + (bits & 255);
    }
}
