package io.github.jkubeaws.pki;

/**
 * The frame of DER (ITU-T X.690): lengths that add up, and not too deep. Checked before anything else looks, because
 * parsers call themselves for each level and stop only when the stack is full.
 */
final class Der {

    private static final int DEEPEST = 24;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int LONG_LENGTH = 0x80;

    private final byte[] bytes;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Tells whether the bytes are one value of DER, and nothing besides. */
    static boolean isOneValue(byte[] bytes) {
        return new Der(bytes).endOfValue(0, bytes.length, 0) == bytes.length;
    }

    /** Returns where the value that begins there ends, or -1 if it does not end before the limit. */
    private int endOfValue(int start, int limit, int depth) {
        if (start + 2 > limit || depth > DEEPEST || (bytes[start] & LONG_TAG) == LONG_TAG) {
            return -1;
        }
        int lengthByte = bytes[start + 1] & 0xff;
        int sizeOfLength = lengthByte < LONG_LENGTH ? 0 : lengthByte - LONG_LENGTH;
        int content = start + 2 + sizeOfLength;
        // Without a size it is BER's open end; four bytes would be 16 MB and more.
        if (lengthByte == LONG_LENGTH || sizeOfLength > 3 || content > limit) {
            return -1;
        }
        int length = sizeOfLength == 0 ? lengthByte : 0;
        for (int i = 0; i < sizeOfLength; i++) {
            length = (length << 8) | (bytes[start + 2 + i] & 0xff);
        }
        int end = content + length;
        if (end > limit || ((bytes[start] & CONSTRUCTED) != 0 && !isFilled(content, end, depth + 1))) {
            return -1;
        }
        return end;
    }

    private boolean isFilled(int start, int end, int depth) {
        int at = start;
        while (at >= 0 && at < end) {
            at = endOfValue(at, end, depth);
        }
        return at == end;
    }
}
