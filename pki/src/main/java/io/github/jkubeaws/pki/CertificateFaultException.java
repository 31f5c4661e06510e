package io.github.jkubeaws.pki;

/** Ends the reading or making of a certificate or key, and says why. Never holds what was read. */
public final class CertificateFaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CertificateFault fault;

    CertificateFaultException(CertificateFault fault) {
        // No cause: the messages of libraries may quote what they were given.
        super(fault.message("this"));
        this.fault = fault;
    }

    /** Returns what is wrong. */
    public CertificateFault fault() {
        return fault;
    }
}
