package io.github.jkubeaws.console;

/** Colours of a terminal, or none. */
public enum Style {
    /** Text as it is. */
    PLAIN,
    /** Text with ANSI colours. */
    COLOURED;

    String bold(String text) {
        return wrap("1", text);
    }

    String red(String text) {
        return wrap("1;31", text);
    }

    String yellow(String text) {
        return wrap("1;33", text);
    }

    String green(String text) {
        return wrap("32", text);
    }

    String dim(String text) {
        return wrap("2", text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + 'm' + text + "\u001B[0m";
    }
}
