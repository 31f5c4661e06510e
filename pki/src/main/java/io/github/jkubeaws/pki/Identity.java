package io.github.jkubeaws.pki;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate, the certificates above it as far as they are at hand, and its key. Never shows the key.
 *
 * @param chain the certificate itself first, then whoever signed it, and so on; at least one
 * @param key the key pair; whether it belongs to the certificate is for {@link #hasItsKey} to say
 */
public record Identity(List<X509Certificate> chain, KeyPair key) {

    /** Keeps a list that nobody else can change. */
    public Identity {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("an identity has at least one certificate");
        }
    }

    /** Returns the certificate itself. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Tells whether the key belongs to the certificate. */
    public boolean hasItsKey() {
        return key.getPublic().equals(certificate().getPublicKey());
    }

    @Override
    public String toString() {
        return "Identity[" + certificate().getSubjectX500Principal() + "]";
    }
}
