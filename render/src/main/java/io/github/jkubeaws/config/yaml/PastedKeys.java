package io.github.jkubeaws.config.yaml;

import java.util.BitSet;

/** The lines of private keys that somebody pasted into a file: no message repeats them. RFC 7468 section 2 has their frame. */
final class PastedKeys {
    /** More lines than any key has; a frame that is not closed hides no more. */
    private static final int LONGEST_KEY = 150;

    private PastedKeys() {}

    static BitSet lines(SourceText source) {
        BitSet lines = new BitSet();
        if (!source.text().contains(Shown.PRIVATE_KEY)) {
            return lines;
        }
        int until = 0;
        for (int number = 1; number <= source.lines(); number++) {
            String line = source.line(number);
            boolean frame = line.contains(Shown.PRIVATE_KEY);
            if (frame) {
                until = line.contains("-----BEGIN") ? number + LONGEST_KEY : 0;
            }
            lines.set(number, frame || number <= until);
        }
        return lines;
    }
}
