package io.github.jkubeaws.config.yaml;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds names that look right on a screen and are not: letters of other alphabets, and characters nobody can see. */
final class LookAlikes {
    /** The letters of Cyrillic and Greek that common fonts draw as Latin ones: https://www.unicode.org/reports/tr39/. */
    private static final Map<Integer, Character> LATIN = Map.ofEntries(
            Map.entry(0x0430, 'a'),
            Map.entry(0x0435, 'e'),
            Map.entry(0x043E, 'o'),
            Map.entry(0x0440, 'p'),
            Map.entry(0x0441, 'c'),
            Map.entry(0x0443, 'y'),
            Map.entry(0x0445, 'x'),
            Map.entry(0x0455, 's'),
            Map.entry(0x0456, 'i'),
            Map.entry(0x0458, 'j'),
            Map.entry(0x04BB, 'h'),
            Map.entry(0x0501, 'd'),
            Map.entry(0x051B, 'q'),
            Map.entry(0x051D, 'w'),
            Map.entry(0x0410, 'A'),
            Map.entry(0x0412, 'B'),
            Map.entry(0x0415, 'E'),
            Map.entry(0x041A, 'K'),
            Map.entry(0x041C, 'M'),
            Map.entry(0x041D, 'H'),
            Map.entry(0x041E, 'O'),
            Map.entry(0x0420, 'P'),
            Map.entry(0x0421, 'C'),
            Map.entry(0x0422, 'T'),
            Map.entry(0x0425, 'X'),
            Map.entry(0x03BF, 'o'),
            Map.entry(0x03BD, 'v'),
            Map.entry(0x03B9, 'i'),
            Map.entry(0x03C1, 'p'),
            Map.entry(0x0391, 'A'),
            Map.entry(0x0392, 'B'),
            Map.entry(0x0395, 'E'),
            Map.entry(0x0396, 'Z'),
            Map.entry(0x0397, 'H'),
            Map.entry(0x0399, 'I'),
            Map.entry(0x039A, 'K'),
            Map.entry(0x039C, 'M'),
            Map.entry(0x039D, 'N'),
            Map.entry(0x039F, 'O'),
            Map.entry(0x03A1, 'P'),
            Map.entry(0x03A4, 'T'),
            Map.entry(0x03A7, 'X'));

    private LookAlikes() {}

    /** Returns the known name that this one only looks like. */
    static Optional<String> find(String written, Collection<String> known) {
        if (written.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return Optional.empty();
        }
        String seen = asSeen(written);
        return known.stream().filter(seen::equals).findFirst();
    }

    /** Returns which characters are not what they seem. */
    static String explain(String written) {
        return "it contains "
                + written.codePoints()
                        .filter(c -> c <= ' ' || c >= 0x7F)
                        .distinct()
                        .limit(5)
                        .mapToObj(LookAlikes::describe)
                        .collect(Collectors.joining(", "));
    }

    private static String describe(int character) {
        String name = Optional.ofNullable(Character.getName(character)).orElse("unassigned");
        return "U+%04X %s".formatted(character, name);
    }

    private static String asSeen(String written) {
        StringBuilder seen = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            Character latin = LATIN.get(c);
            if (latin != null) {
                seen.append(latin.charValue());
            } else if (Character.getType(c) != Character.FORMAT && !Character.isWhitespace(c)) {
                seen.appendCodePoint(c);
            }
        });
        return seen.toString();
    }
}
