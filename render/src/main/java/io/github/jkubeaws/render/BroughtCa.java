package io.github.jkubeaws.render;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * An authority that somebody keeps elsewhere and lends for one run. Never shows its key.
 *
 * @param certificates what stands in its file; none if that of the asset directory is meant
 * @param key its key
 */
public record BroughtCa(List<X509Certificate> certificates, Optional<KeyPair> key) {

    /** Keeps a list that nobody else can change. */
    public BroughtCa {
        certificates = List.copyOf(certificates);
    }

    /** Returns no authority. */
    public static BroughtCa none() {
        return new BroughtCa(List.of(), Optional.empty());
    }

    @Override
    public String toString() {
        return "BroughtCa[" + certificates.size() + " certificates]";
    }
}
