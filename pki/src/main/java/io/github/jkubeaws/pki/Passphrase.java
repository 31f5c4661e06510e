package io.github.jkubeaws.pki;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** A passphrase that is wiped from memory when closed, and that nobody can print. */
public final class Passphrase implements AutoCloseable {

    /** In bytes of UTF-8. */
    private static final int LONGEST_LETTER = 4;

    private final char[] letters;

    private Passphrase(char[] letters) {
        this.letters = letters;
    }

    /** Takes these letters over: they are wiped when this is closed, and must not be changed before. */
    public static Passphrase of(char[] letters) {
        return new Passphrase(letters);
    }

    /** Something that is done with the letters, and must not keep them. */
    interface Use<T> {
        T with(char[] letters) throws GeneralSecurityException;
    }

    <T> T use(Use<T> use) throws GeneralSecurityException {
        return use.with(letters);
    }

    /** Returns a copy, as OpenSSL takes it from a terminal. Whoever asks wipes it. */
    byte[] toBytes() {
        ByteBuffer encoded = ByteBuffer.allocate(letters.length * LONGEST_LETTER);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(letters), encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(letters, '\0');
    }

    @Override
    public String toString() {
        return "Passphrase[…]";
    }
}
