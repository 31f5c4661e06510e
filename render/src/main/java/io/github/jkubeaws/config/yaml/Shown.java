package io.github.jkubeaws.config.yaml;

import java.util.Locale;

/** Text of a file as it may appear in a message: in one line, not long, and without characters that steer a terminal. */
final class Shown {
    /** How the first line of a private key in PEM ends, whatever its kind. */
    static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private static final int LONGEST = 60;

    private Shown() {}

    /** Returns a text in at most 60 characters, with everything that cannot be seen as a blank or as {@code <U+200B>}. */
    static String text(String text) {
        if (text.contains(PRIVATE_KEY)) {
            return "a private key, which is not shown";
        }
        StringBuilder shown = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length() && shown.length() <= LONGEST; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean space = Character.isWhitespace(c);
            if (!space && isUnseen(c)) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
            } else if (!space) {
                shown.appendCodePoint(c);
            } else if (!blank) {
                shown.append(' ');
            }
            blank = space;
        }
        if (shown.length() <= LONGEST) {
            return shown.toString();
        }
        int cut = LONGEST - 3;
        return shown.substring(0, Character.isHighSurrogate(shown.charAt(cut - 1)) ? cut - 1 : cut) + "...";
    }

    /** Returns a text in quotes. */
    static String quoted(String text) {
        return '\'' + text(text) + '\'';
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
