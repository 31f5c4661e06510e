package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateSpec;

/**
 * What becomes of one certificate and its key.
 *
 * @param spec which
 * @param deed what becomes of it
 */
public record CredentialStep(CertificateSpec spec, Deed deed) {

    /** What can become of a certificate and its key. */
    public enum Deed {
        /** Both stay as they are. */
        KEPT("kept", false, false),
        /** Neither is there, and neither was asked for. */
        LEFT_OUT("", false, false),
        /** The certificate comes from where somebody keeps it; its key stays there. */
        TAKEN_OVER("copied", false, false),
        /** Both are new. */
        MADE("made", true, true),
        /** The key was there; the certificate is new. */
        SIGNED("made", false, true),
        /** The key stays; a new certificate takes the place of the old one. */
        RENEWED("renewed", false, true),
        /** Both are replaced. */
        REPLACED("replaced", true, true);

        private final String word;
        private final boolean makesKey;
        private final boolean makesCertificate;

        Deed(String word, boolean makesKey, boolean makesCertificate) {
            this.word = word;
            this.makesKey = makesKey;
            this.makesCertificate = makesCertificate;
        }

        /** Returns the word by which people and programs know it. */
        public String word() {
            return word;
        }

        /** Tells whether a key is made for it. */
        public boolean makesKey() {
            return makesKey;
        }

        /** Tells whether a certificate is made for it. */
        public boolean makesCertificate() {
            return makesCertificate;
        }
    }
}
