package io.github.jkubeaws.pki;

import java.util.Set;

/**
 * A key that has no certificate.
 *
 * @param name what its file is called, without {@code -key.pem}
 * @param title what people call it
 * @param purpose what it is for, in one line
 * @param algorithm what kind of key it must be
 * @param keyOn the nodes that hold it
 */
public record KeySpec(String name, String title, String purpose, KeyAlgorithm algorithm, Set<NodeRole> keyOn) {

    /** Keeps a set that nobody else can change. */
    public KeySpec {
        keyOn = Set.copyOf(keyOn);
    }

    /** Returns the name of the key's file. */
    public String keyFile() {
        return name + "-key.pem";
    }
}
