package io.github.jkubeaws.config;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/** Makes files that nobody would write out of files that somebody wrote, and out of the table of keys. */
final class Mutations {
    private static final List<String> WORDS = List.of(
            "",
            "~",
            "null",
            "yes",
            "NO",
            "true",
            "0",
            "-1",
            "012",
            "1e3",
            "08:30",
            "1_000",
            "0x1F",
            ".inf",
            ".NaN",
            "2026-01-31",
            "99999999999999999999",
            "1.36",
            "v1.36.4",
            "\"\"",
            "'x'",
            "\"\\u0000\"",
            "\"\\x",
            "\"\\ud800\"",
            "\"\\U00110000\"",
            "\"\\uZZ",
            "\"\\x9b\\e\"",
            "\"unclosed",
            "'unclosed",
            "[",
            "]",
            "{",
            "}",
            "[]",
            "{}",
            "[[[]]]",
            "{a: {b: [c]}}",
            "- x",
            "? x",
            ": x",
            "# x",
            "|",
            ">",
            "|2",
            ">-9",
            "|\n\t\n",
            "&x",
            "*x",
            "&x *x",
            "<<: *x",
            "<<",
            "<<: [*x, *x]",
            "!!str 1",
            "!!int x",
            "!!binary x",
            "!Ref x",
            "!",
            "!!",
            "!<x>",
            "!a!b c",
            "%YAML 1.2",
            "%YAML 99999999999.1",
            "%TAG ! x",
            "---",
            "...",
            "--- x",
            "@",
            "`",
            "\t",
            " ",
            "\r",
            "\u0085",
            "\u2028",
            "\u00a0",
            "\ufeff",
            "\u200b",
            "\ud83d\ude00",
            "е",
            "10.0.0.0/16",
            "10.0.0.0/33",
            "999.1.1.1",
            "a=b",
            "arn:aws:iam::1:role/x",
            "us-west-1",
            "us-west-1a",
            "m7i.large",
            "PT15M",
            "PT99999999999999999999H",
            "9999999999h",
            "s3://a",
            "sg-12345678",
            "<<<<<<< HEAD",
            "{{ x }}");

    private final List<byte[]> seeds;
    private final List<String> keys =
            KeyTable.rows().stream().map(row -> row.key().name()).distinct().toList();

    Mutations(List<byte[]> seeds) {
        this.seeds = seeds;
    }

    byte[] next(Random random) {
        byte[] start = random.nextInt(4) == 0
                ? made(random).getBytes(StandardCharsets.UTF_8)
                : seeds.get(random.nextInt(seeds.size()));
        for (int i = random.nextInt(6); i >= 0; i--) {
            start = mutated(start, random);
        }
        return start;
    }

    private byte[] mutated(byte[] input, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> bytes(input, random);
            case 1 -> cut(input, random);
            default -> lines(new String(input, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] bytes(byte[] input, Random random) {
        byte[] output = input.clone();
        for (int i = random.nextInt(3); i >= 0 && output.length > 0; i--) {
            output[random.nextInt(output.length)] = (byte) random.nextInt(256);
        }
        return output;
    }

    private static byte[] cut(byte[] input, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = from + random.nextInt(input.length + 1 - from);
        byte[] part = Arrays.copyOfRange(input, from, to);
        if (random.nextBoolean()) {
            return part;
        }
        byte[] twice = Arrays.copyOf(input, input.length + part.length);
        System.arraycopy(part, 0, twice, input.length, part.length);
        return twice;
    }

    private String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(14)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
            case 4 -> lines.set(at, line.replaceFirst("^ {1,2}", ""));
            case 5 -> lines.set(at, line.replaceFirst("^ *", "\t"));
            case 6 -> lines.set(at, line.replaceFirst(":(?= |$).*", ": " + quoted(word(random))));
            case 7 -> lines.set(at, line.replaceFirst("[A-Za-z]+(?=:)", quoted(any(keys, random))));
            case 8 -> lines.set(at, line.replaceFirst(": ", ": &x "));
            case 9 -> lines.set(at, line.replaceFirst(": .*", ": *x"));
            case 10 -> lines.add(at, line.replaceFirst("\\S.*", "") + "<<: *x");
            case 11 -> lines.set(at, word(random) + line);
            case 12 -> lines.set(at, inserted(line, word(random), random));
            default -> lines.addAll(at, List.of(made(random).split("\n")));
        }
        return String.join("\n", lines);
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String inserted(String line, String word, Random random) {
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + word + line.substring(at);
    }

    private static String word(Random random) {
        return any(WORDS, random);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Some keys of every section, with values that may fit. */
    private static String made(Random random) {
        StringBuilder yaml = new StringBuilder();
        section(yaml, ClusterConfig.SECTION, "", random);
        return yaml.toString();
    }

    private static void section(StringBuilder yaml, Section<?> section, String indent, Random random) {
        if (section.keys().isEmpty() || indent.length() > 12) {
            return;
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            Key<?> key = any(section.keys(), random);
            yaml.append(indent).append(key.name()).append(':');
            if (key.type().section().isPresent() && random.nextInt(8) > 0) {
                yaml.append('\n');
                if (key.type().isList()) {
                    yaml.append(indent).append("-\n");
                }
                section(yaml, key.type().section().get(), indent + "  ", random);
            } else {
                yaml.append(' ').append(value(key, random)).append('\n');
            }
        }
    }

    private static <T> String value(Key<T> key, Random random) {
        if (key.fallback().isPresent() && random.nextInt(3) == 0) {
            return key.type().show(key.fallback().get());
        }
        String[] label = key.type().label().split(" ");
        return random.nextBoolean() ? word(random) : label[label.length - 1];
    }
}
