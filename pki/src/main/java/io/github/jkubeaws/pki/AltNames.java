package io.github.jkubeaws.pki;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;

/**
 * The names and addresses that a certificate is good for, each once, in the order in which they were given.
 *
 * @param dns names of machines, in lower case; the left-most label may be {@code *}
 * @param ips addresses, in the form that Java gives them
 */
public record AltNames(List<String> dns, List<String> ips) {

    private static final AltNames NONE = new AltNames(List.of(), List.of());
    private static final int LONGEST_NAME = 253;
    private static final int DNS = 2;
    private static final int IP = 7;
    private static final String LABEL = "[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(\\*\\.)*" + LABEL + "(\\." + LABEL + ")*");

    /** Drops repetitions, and keeps lists that nobody else can change. */
    public AltNames {
        dns = List.copyOf(new LinkedHashSet<>(dns));
        ips = List.copyOf(new LinkedHashSet<>(ips));
    }

    /** Returns no names at all. */
    public static AltNames none() {
        return NONE;
    }

    /** Returns these names and addresses, each put where it belongs. */
    public static AltNames of(String... names) {
        return of(Arrays.asList(names));
    }

    /**
     * Returns these names and addresses, each put where it belongs.
     *
     * @throws IllegalArgumentException if one is neither; see {@link #isName}
     */
    public static AltNames of(Collection<String> names) {
        List<String> dns = new ArrayList<>();
        List<String> ips = new ArrayList<>();
        for (String name : names) {
            if (IPAddress.isValid(name)) {
                ips.add(plainAddress(name));
            } else if (isName(name)) {
                dns.add(name.toLowerCase(Locale.ROOT));
            } else {
                throw new IllegalArgumentException("'" + name + "' is neither a DNS name nor an IP address");
            }
        }
        return new AltNames(dns, ips);
    }

    /** Returns the names that a certificate has, as they stand there. */
    public static AltNames of(X509Certificate certificate) {
        List<String> dns = new ArrayList<>();
        List<String> ips = new ArrayList<>();
        for (List<?> entry : entriesOf(certificate)) {
            if (entry.get(0).equals(DNS)) {
                dns.add(entry.get(1).toString().toLowerCase(Locale.ROOT));
            } else if (entry.get(0).equals(IP)) {
                ips.add(entry.get(1).toString());
            }
        }
        return new AltNames(dns, ips);
    }

    private static Collection<List<?>> entriesOf(X509Certificate certificate) {
        try {
            Collection<List<?>> entries = certificate.getSubjectAlternativeNames();
            return entries == null ? List.of() : entries;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** Tells whether it can stand in a certificate as a DNS name or an IP address. */
    public static boolean isName(String name) {
        return IPAddress.isValid(name)
                || (name.length() <= LONGEST_NAME
                        && NAME.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** Returns these names and those. */
    public AltNames and(AltNames more) {
        List<String> allDns = new ArrayList<>(dns);
        allDns.addAll(more.dns);
        List<String> allIps = new ArrayList<>(ips);
        allIps.addAll(more.ips);
        return new AltNames(allDns, allIps);
    }

    /** Returns all of them, names first. */
    public List<String> all() {
        return and(new AltNames(ips, List.of())).dns;
    }

    /**
     * Returns which of these names a certificate with those names is not good for.
     *
     * <p>A name with {@code *} anywhere but in the first label is never missed: no TLS library lets it stand for
     * anything (RFC 6125, section 6.4.3), so that a certificate is no worse without it.
     */
    public List<String> missingFrom(AltNames present) {
        List<String> missing = new ArrayList<>();
        dns.stream()
                .filter(name -> name.lastIndexOf('*') <= 0)
                .filter(name -> present.dns.stream().noneMatch(pattern -> matches(pattern, name)))
                .forEach(missing::add);
        Set<String> there = Set.copyOf(present.ips);
        ips.stream().filter(ip -> !there.contains(ip)).forEach(missing::add);
        return missing;
    }

    /** As Go compares: equal, or {@code *} for one whole label, which must be the first. */
    private static boolean matches(String pattern, String name) {
        if (pattern.equals(name)) {
            return true;
        }
        int dot = name.indexOf('.');
        return dot > 0 && !name.startsWith("*") && pattern.equals("*" + name.substring(dot));
    }

    private static String plainAddress(String literal) {
        try {
            // Never asks the network: the text has been found to be an address.
            return InetAddress.getByName(literal).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is not an IP address", e);
        }
    }
}
