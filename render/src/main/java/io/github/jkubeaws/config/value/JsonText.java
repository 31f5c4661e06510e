package io.github.jkubeaws.config.value;

/** Tells JSON (RFC 8259) from other text. What the JSON says does not matter here, so nothing is built from it. */
public final class JsonText {
    /** Deeper than anything that people write; a limit keeps the reader's own stack small. */
    private static final int DEEPEST = 50;

    private final String text;
    private int next;

    private JsonText(String text) {
        this.text = text;
    }

    /** Tells whether that text is one JSON object and nothing else. */
    public static boolean isObject(String text) {
        JsonText json = new JsonText(text);
        json.blanks();
        if (!json.comes('{') || !json.members('}', DEEPEST)) {
            return false;
        }
        json.blanks();
        return json.next == text.length();
    }

    private boolean value(int depth) {
        blanks();
        if (depth == 0) {
            return false;
        }
        if (comes('{')) {
            return members('}', depth - 1);
        }
        if (comes('[')) {
            return members(']', depth - 1);
        }
        return comes('"') ? string() : word();
    }

    /** Reads what is between brackets, and the closing one: values, with names before them in an object. */
    private boolean members(char end, int depth) {
        blanks();
        if (comes(end)) {
            return true;
        }
        do {
            if ((end == '}' && !name()) || !value(depth)) {
                return false;
            }
            blanks();
        } while (comes(','));
        return comes(end);
    }

    private boolean name() {
        blanks();
        if (!comes('"') || !string()) {
            return false;
        }
        blanks();
        return comes(':');
    }

    private boolean string() {
        while (next < text.length() && text.charAt(next) >= ' ') {
            char c = text.charAt(next++);
            if (c == '"') {
                return true;
            }
            if (c == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (comes('u')) {
            int start = next;
            next += 4;
            return next <= text.length() && text.substring(start, next).matches("[0-9a-fA-F]{4}");
        }
        return next < text.length() && "\"\\/bfnrt".indexOf(text.charAt(next++)) >= 0;
    }

    private boolean word() {
        int start = next;
        while (next < text.length() && ",]} \t\r\n".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return next - start < 400
                && text.substring(start, next).matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    }

    private void blanks() {
        while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private boolean comes(char expected) {
        boolean here = next < text.length() && text.charAt(next) == expected;
        next += here ? 1 : 0;
        return here;
    }
}
