package io.github.jkubeaws.config.yaml;

import java.util.List;

/**
 * The text of a file, and the name by which the user knows it.
 *
 * @param name such as {@code cluster.yaml}
 * @param text the whole text, without a byte order mark
 * @param lines its lines, without their ends
 */
public record SourceText(String name, String text, List<String> lines) {

    /** Splits a text into lines. */
    public static SourceText of(String name, String text) {
        return new SourceText(name, text, text.lines().toList());
    }

    /** Returns a line, counted from 1; empty when there is no such line. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    @Override
    public String toString() {
        return name;
    }
}
