package io.github.jkubeaws.config.yaml;

import java.util.Locale;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What YAML 1.1 makes of words without quotes, told to people who meant something else.
 * https://yaml.org/type/bool.html, https://yaml.org/type/int.html, https://yaml.org/type/float.html
 */
final class YamlWords {

    private YamlWords() {}

    /** Returns what the word means to YAML, and the word itself. */
    static String meaning(ScalarNode node) {
        String written = Shape.describe(node);
        Tag tag = node.getTag();
        if (tag.equals(Tag.BOOL)) {
            return "the truth value " + written;
        }
        if (tag.equals(Tag.INT)) {
            return "the number " + written;
        }
        if (tag.equals(Tag.FLOAT)) {
            return "the decimal number " + written;
        }
        return tag.equals(Tag.TIMESTAMP) ? "the date " + written : written;
    }

    /** Returns how to write the truth value that was probably meant; empty when there is none. */
    static String asBool(ScalarNode node) {
        return switch (node.getValue().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "1", "enabled" -> "write true";
            case "false", "no", "off", "n", "0", "disabled" -> "write false";
            default -> "";
        };
    }

    /** Returns how to write the number that was probably meant; empty when that is not clear. */
    static String asNumber(ScalarNode node) {
        String text = node.getValue();
        if (text.matches("0[0-7]{1,9}") && Integer.parseInt(text, 8) != Integer.parseInt(text)) {
            return "write " + text.replaceFirst("^0+(?=.)", "") + ", or " + Integer.parseInt(text, 8)
                    + " if the leading zero meant octal";
        }
        if (text.matches("0[0-9]{1,9}")) {
            return "write " + text.replaceFirst("^0+(?=.)", "");
        }
        if (text.matches("[0-9]{1,9}\\.0+")) {
            return "write " + text.substring(0, text.indexOf('.'));
        }
        if (text.matches("0x[0-9a-fA-F]{1,7}")) {
            return "write " + Integer.parseInt(text.substring(2), 16);
        }
        if (text.matches("[0-9]{1,3}([_,][0-9]{3}){1,3}")) {
            return "write " + text.replaceAll("[_,]", "");
        }
        if (text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?[eE][+-]?[0-9]")) {
            double value = Double.parseDouble(text);
            return value == Math.rint(value) ? "write " + (long) value : "";
        }
        return "";
    }
}
