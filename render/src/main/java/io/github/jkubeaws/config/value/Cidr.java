package io.github.jkubeaws.config.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A block of IPv4 addresses; the address is always the first of the block.
 *
 * @param first the first address
 * @param prefix how many leading bits all its addresses share, 0 to 32
 */
public record Cidr(Ip4 first, int prefix) {

    /** Cuts off host bits, so that there is one value for each block. */
    public Cidr {
        first = new Ip4(first.bits() & mask(prefix));
    }

    /** Parses {@code address/prefix}; host bits are cut off. Empty for anything else. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]|[12][0-9]|3[0-2]")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return Ip4.parse(text.substring(0, slash)).map(address -> new Cidr(address, prefix));
    }

    /** Parses a block that is known to be one; for constants. */
    public static Cidr of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static long mask(int prefix) {
        return prefix == 0 ? 0 : 0xFFFFFFFFL << (32 - prefix) & 0xFFFFFFFFL;
    }

    /** Returns how many addresses it has. */
    public long size() {
        return 1L << (32 - prefix);
    }

    /** Returns the last address. */
    public Ip4 last() {
        return first.plus(size() - 1);
    }

    /** Returns its n-th address, the first being number 0. */
    public Ip4 at(long number) {
        return first.plus(number);
    }

    /** Tells whether that address is one of its own. */
    public boolean contains(Ip4 address) {
        return (address.bits() & mask(prefix)) == first.bits();
    }

    /** Tells whether all of that block lies in this one. */
    public boolean contains(Cidr other) {
        return other.prefix >= prefix && contains(other.first);
    }

    /** Tells whether the two share an address. */
    public boolean overlaps(Cidr other) {
        return contains(other.first) || other.contains(first);
    }

    /**
     * Returns the first block of that size inside this one that shares no address with the others; empty when there is
     * no room.
     *
     * @param length the prefix of the block, 0 to 32
     * @param taken blocks in any order, inside or outside
     */
    public Optional<Cidr> firstFree(int length, Collection<Cidr> taken) {
        if (length < prefix) {
            return Optional.empty();
        }
        long size = 1L << (32 - length);
        long start = first.bits();
        for (Cidr other :
                taken.stream().sorted(Comparator.comparing(Cidr::first)).toList()) {
            long behind = other.last().bits() + 1;
            if (start < behind && other.first.bits() < start + size) {
                start = (behind + size - 1) / size * size;
            }
        }
        return start + size <= last().bits() + 1 ? Optional.of(new Cidr(new Ip4(start), length)) : Optional.empty();
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
