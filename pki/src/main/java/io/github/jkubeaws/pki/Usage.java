package io.github.jkubeaws.pki;

/** What a certificate may be used for. */
public enum Usage {
    /** Signs other certificates, and does nothing else. */
    CA(false, false),
    /** Proves who a server is. */
    SERVER(true, false),
    /** Proves who a client is. */
    CLIENT(false, true),
    /** Both: a member among equals, or one identity that serves and calls. */
    PEER(true, true);

    private final boolean serves;
    private final boolean calls;

    Usage(boolean serves, boolean calls) {
        this.serves = serves;
        this.calls = calls;
    }

    /** Tells whether a server may present the certificate. */
    public boolean serves() {
        return serves;
    }

    /** Tells whether a client may present the certificate. */
    public boolean calls() {
        return calls;
    }
}
