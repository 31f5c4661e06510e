package io.github.jkubeaws.config.yaml;

import java.util.Arrays;

/**
 * The text of a file, and the name by which the user knows it. Lines end as editors see them end, with LF, CRLF or CR;
 * lines and columns count from 1, columns in code points.
 */
public final class SourceText {
    private final String name;
    private final String text;
    /** Where each line begins, in code points: the counting of the parser. */
    private final int[] points;
    /** Where each line begins, in chars: the counting of strings. */
    private final int[] chars;

    private SourceText(String name, String text, int[] points, int[] chars) {
        this.name = name;
        this.text = text;
        this.points = points;
        this.chars = chars;
    }

    /** Splits a text into lines. */
    public static SourceText of(String name, String text) {
        int[] points = new int[64];
        int[] chars = new int[64];
        int lines = 1;
        int point = 0;
        for (int i = 0; i < text.length(); point++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean end = c == '\n' || (c == '\r' && !(i < text.length() && text.charAt(i) == '\n'));
            if (end && lines == points.length) {
                points = Arrays.copyOf(points, 2 * lines);
                chars = Arrays.copyOf(chars, 2 * lines);
            }
            if (end) {
                points[lines] = point + 1;
                chars[lines++] = i;
            }
        }
        return new SourceText(name, text, Arrays.copyOf(points, lines), Arrays.copyOf(chars, lines));
    }

    /** Returns its name, such as {@code cluster.yaml}. */
    public String name() {
        return name;
    }

    /** Returns the whole text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** Returns how many lines there are; what follows the last line end is a line too. */
    public int lines() {
        return chars.length;
    }

    /** Returns a line without its end; empty when there is no such line. */
    public String line(int number) {
        if (number < 1 || number > lines()) {
            return "";
        }
        int end = number < lines() ? chars[number] : text.length();
        while (end > chars[number - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(chars[number - 1], end);
    }

    /** Returns the spot of some characters, which begin so many code points from the beginning of the text. */
    Spot spot(String path, int point, int width) {
        int found = Arrays.binarySearch(points, point);
        int line = found >= 0 ? found + 1 : -found - 1;
        return new Spot(path, line, point - points[line - 1] + 1, Math.max(1, width));
    }

    @Override
    public String toString() {
        return name;
    }
}
