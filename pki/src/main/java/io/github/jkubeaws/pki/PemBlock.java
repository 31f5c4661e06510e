package io.github.jkubeaws.pki;

import java.util.Map;

/** One block of a PEM file. Never shows what is in it. */
final class PemBlock {

    private final int line;
    private final String label;
    private final Map<String, String> headers;
    private final byte[] content;

    PemBlock(int line, String label, Map<String, String> headers, byte[] content) {
        this.line = line;
        this.label = label;
        this.headers = Map.copyOf(headers);
        this.content = content;
    }

    /** Returns where it begins, from 1. */
    int line() {
        return line;
    }

    /** Returns what it says it is, such as {@code CERTIFICATE}. */
    String label() {
        return label;
    }

    /** Returns what stands before the content in the older form of encrypted keys; empty if it is not there. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Returns what it holds; not a copy. */
    byte[] content() {
        return content;
    }

    /** Tells whether it is encrypted in the older way (RFC 1421, section 4.6.1.1). */
    boolean isEncryptedTheOldWay() {
        return header("Proc-Type").contains("ENCRYPTED");
    }

    @Override
    public String toString() {
        return "PemBlock[" + label + " at line " + line + "]";
    }
}
