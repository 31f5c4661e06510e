package io.github.jkubeaws.pki;

import java.util.List;

/** Why a PEM file cannot be read. Says where and what, but never quotes the file. */
public sealed interface PemFault extends CertificateFault {

    /** There is no PEM in it. */
    record NotPem(String looksLike) implements PemFault {
        @Override
        public String id() {
            return "not-pem";
        }

        @Override
        public String message(String subject) {
            return subject + " is not PEM: " + looksLike;
        }
    }

    /** It is longer than any such file has reason to be. */
    record TooLarge(int bytes, int limit) implements PemFault {
        @Override
        public String id() {
            return "pem-too-large";
        }

        @Override
        public String message(String subject) {
            return subject + " has " + bytes + " bytes; at most " + limit + " are read";
        }
    }

    /** It begins as it should, and does not go on so. */
    record Damaged(int line, String what) implements PemFault {
        @Override
        public String id() {
            return "pem-damaged";
        }

        @Override
        public String message(String subject) {
            return subject + " is damaged at line " + line + ": " + what;
        }
    }

    /** Something stands in it that belongs elsewhere; a key among certificates would be handed out with them. */
    record Unexpected(int line, String found, List<String> allowed) implements PemFault {
        @Override
        public String id() {
            return "pem-unexpected";
        }

        @Override
        public String message(String subject) {
            return subject + " holds '" + found + "' at line " + line + ", where only '" + String.join("', '", allowed)
                    + "' may stand";
        }
    }

    /** Nothing stands in it that was looked for, or more than one where one is wanted. */
    record WrongCount(int found, String wanted) implements PemFault {
        @Override
        public String id() {
            return "pem-wrong-count";
        }

        @Override
        public String message(String subject) {
            return subject + " holds " + found + ", not " + wanted;
        }
    }

    /** It is encrypted, and nobody gave a passphrase. */
    record PassphraseNeeded() implements PemFault {
        @Override
        public String id() {
            return "passphrase-needed";
        }

        @Override
        public String message(String subject) {
            return subject + " is encrypted, and no passphrase was given";
        }
    }

    /** The passphrase does not open it. */
    record WrongPassphrase() implements PemFault {
        @Override
        public String id() {
            return "wrong-passphrase";
        }

        @Override
        public String message(String subject) {
            return subject + " does not open with this passphrase";
        }
    }

    /** It is encrypted in a way that is not read here. */
    record EncryptionUnsupported(String found) implements PemFault {
        @Override
        public String id() {
            return "encryption-unsupported";
        }

        @Override
        public String message(String subject) {
            return subject + " is encrypted with '" + found
                    + "'; PBES2 with AES (openssl pkcs8 -topk8 -v2 aes256) is read, and the older AES and DES3 forms";
        }
    }

    /** It is a key of a kind that is not read here. */
    record KeyUnsupported(String found) implements PemFault {
        @Override
        public String id() {
            return "key-unsupported";
        }

        @Override
        public String message(String subject) {
            return subject + " is a key of the kind '" + found + "'; RSA, and ECDSA on P-256, P-384 and P-521 are read";
        }
    }
}
