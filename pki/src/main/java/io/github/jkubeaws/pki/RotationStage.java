package io.github.jkubeaws.pki;

/**
 * How far the replacement of something has come that many must trust. Each step must have reached every node before
 * the next: whoever is shown the new before it trusts the new refuses it.
 */
public enum RotationStage {
    /** Nothing is being replaced. Next: make the new one, and let everybody trust both. */
    SETTLED,
    /** Everybody trusts both, and the old one still signs everything. Next: sign with the new one. */
    BOTH_TRUSTED,
    /** The old one signed some, the new one the others. Next: sign the rest with the new one. */
    PARTLY_SWITCHED,
    /** Everything is signed by the new one. Next: trust the old one no more. */
    SWITCHED
}
