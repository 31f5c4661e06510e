package io.github.jkubeaws.render;

import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** The part of a certificate's name by which people know it. */
public final class CommonName {

    private CommonName() {}

    /** Returns the common name; the whole name if it has none. */
    public static String of(X500Principal principal) {
        return of(principal.getName());
    }

    /** Returns the common name of a name as RFC 2253 writes it; the whole name if it has none. */
    public static String of(String name) {
        try {
            List<Rdn> parts = new LdapName(name).getRdns();
            // The most specific part comes last.
            for (int i = parts.size() - 1; i >= 0; i--) {
                // A value that is not text comes as bytes.
                if (parts.get(i).getType().equalsIgnoreCase("CN")
                        && parts.get(i).getValue() instanceof String text) {
                    return text;
                }
            }
            return name;
        } catch (InvalidNameException e) {
            return name;
        }
    }
}
