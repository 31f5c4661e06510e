package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The bytes of a file as text, or the reason why they are none.
 *
 * @param text the text, without a byte order mark; empty when there is a problem
 * @param problem why there is none
 */
record Utf8(SourceText text, Optional<Problem> problem) {
    /** Three times a file of 1,000 node pools; the worst file of this size is read in a heap of 160 MB. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final int SAMPLE = 4_096;

    static Utf8 decode(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return no(name, tooLarge(name, bytes));
        }
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            return no(name, otherwiseEncoded(name, other.get()));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(rest, chars, true);
        String all = chars.flip().toString();
        SourceText text = SourceText.of(name, all.startsWith("\uFEFF") ? all.substring(1) : all);
        if (result.isError()) {
            return no(name, badByte(text, bytes[rest.position()]));
        }
        return new Utf8(text, badCharacter(text));
    }

    private static Utf8 no(String name, Problem problem) {
        return new Utf8(SourceText.of(name, ""), Optional.of(problem));
    }

    private static Problem tooLarge(String name, byte[] bytes) {
        return Problem.error(
                        "file-too-large",
                        String.format(Locale.ROOT, "%s has %,d bytes; the most is %,d", name, bytes.length, MOST_BYTES))
                .at(name)
                .fix("check that this is the file you mean; 1,000 node pools take about 300,000 bytes");
    }

    /** Texts are mostly ASCII, so in UTF-16 every other byte is zero, with a byte order mark or without. */
    private static Optional<String> otherEncoding(byte[] bytes) {
        int quads = Math.min(bytes.length, SAMPLE) / 4;
        int[] zeros = new int[4];
        for (int i = 0; i < quads * 4; i++) {
            zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
        }
        StringBuilder pattern = new StringBuilder();
        for (int count : zeros) {
            pattern.append(quads > 0 && count >= quads * 3 / 4.0 ? '0' : 'x');
        }
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (pattern.toString()) {
            case "x000" -> Optional.of("UTF-32LE");
            case "000x" -> Optional.of("UTF-32BE");
            case "x0x0" -> Optional.of("UTF-16LE");
            case "0x0x" -> Optional.of("UTF-16BE");
            default -> mark == 0xFEFF || mark == 0xFFFE ? Optional.of("UTF-16") : Optional.empty();
        };
    }

    private static Problem otherwiseEncoded(String name, String encoding) {
        return Problem.error("not-utf8", name + " is written in " + encoding + "; it must be UTF-8")
                .at(name)
                .fix("iconv -f " + encoding + " -t UTF-8 " + name + " > " + name + ".utf8 && mv " + name + ".utf8 "
                        + name);
    }

    private static Problem badByte(SourceText before, byte found) {
        Spot spot =
                before.spot("", before.text().codePointCount(0, before.text().length()), 1);
        Problem problem = Problem.error(
                        "not-utf8",
                        String.format(Locale.ROOT, "%s holds the byte %02X, which is not UTF-8", before.name(), found))
                .at(at(before, spot));
        int latin = found & 0xFF;
        if (latin >= 0xA0) {
            problem = problem.why("in Latin-1 it would be '" + (char) latin + "'");
        }
        return problem.fix(
                "save the file as UTF-8; if it was written in Latin-1: iconv -f LATIN1 -t UTF-8 " + before.name());
    }

    private static Optional<Problem> badCharacter(SourceText text) {
        int[] points = text.text().codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (!StreamReader.isPrintable(points[i])) {
                String name = Optional.ofNullable(Character.getName(points[i])).orElse("no character");
                return Optional.of(Problem.error(
                                "control-character",
                                String.format(Locale.ROOT, "U+%04X (%s) cannot stand in a YAML file", points[i], name))
                        .at(at(text, text.spot("", i, 1)))
                        .fix("delete it; most editors do not show it, 'cat -v " + text.name() + "' does"));
            }
        }
        return Optional.empty();
    }

    private static Location at(SourceText text, Spot spot) {
        return new Location.InFile(text.name(), spot.line(), spot.column(), 1, "", "");
    }
}
