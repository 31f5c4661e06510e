package io.github.jkubeaws.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One line of bytes as letters, of which no copy is left behind. */
final class HiddenLine {
    private static final int LONGEST = 4096;

    private HiddenLine() {}

    static Optional<char[]> read(InputStream in) throws IOException {
        byte[] bytes = new byte[LONGEST];
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (length < LONGEST) {
                bytes[length++] = (byte) next;
            }
            next = in.read();
        }
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        CharBuffer letters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, length));
        char[] line = new char[letters.remaining()];
        letters.get(line);
        Arrays.fill(letters.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return Optional.of(line);
    }
}
