package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.jkubeaws.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

class InitialFileTest {
    private static final InitialFile.Choices CHOICES = new InitialFile.Choices(
            "prod",
            "k8s.example.com",
            "Z0123456789ABC",
            "eu-west-1",
            List.of("eu-west-1a", "eu-west-1b", "eu-west-1c"),
            "my-key",
            "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "s3://my-bucket",
            "ami-0123456789abcdef0",
            "v1.36.4");

    private static Problems problems(String text, ClusterYaml.Accept accept) {
        return ClusterYaml.parse("cluster.yaml", text.getBytes(StandardCharsets.UTF_8), accept)
                .problems();
    }

    @Test
    void isAcceptedAsItIsWritten() {
        assertEquals(Problems.none(), problems(InitialFile.text(CHOICES), ClusterYaml.Accept.CARRIED_OUT));
    }

    /** Blocks of comments that are settings: all but those that are sentences. */
    private static List<List<String>> commentedSettings() {
        List<List<String>> blocks = new ArrayList<>();
        for (String block : InitialFile.text(CHOICES).split("\n\n")) {
            List<String> lines = block.lines().toList();
            if (lines.stream().allMatch(line -> line.startsWith("# "))
                    && lines.get(0).matches("# [a-zA-Z0-9]+:.*")) {
                blocks.add(lines);
            }
        }
        return blocks;
    }

    @Test
    void showsTheTenSettingsThatPeopleChangeMost() {
        assertEquals(10, commentedSettings().size());
    }

    @TestFactory
    Stream<DynamicTest> eachCommentedSettingIsRightOnceItIsNoComment() {
        return commentedSettings().stream()
                .map(block -> dynamicTest(block.get(0), () -> {
                    String setting = String.join(
                                    "\n",
                                    block.stream()
                                            .map(line -> line.substring(2))
                                            .toList())
                            + '\n';
                    String name = setting.substring(0, setting.indexOf(':'));
                    String others = InitialFile.text(CHOICES)
                            .lines()
                            .filter(line -> !line.startsWith(name + ":"))
                            .reduce("", (a, b) -> a + b + '\n');
                    Problems problems = problems(others + setting, ClusterYaml.Accept.KNOWN);
                    assertTrue(!problems.hasErrors(), () -> problems.list().toString());
                }));
    }

    @Test
    void writesAnyTextSoThatYamlReadsItBack() {
        Random random = new Random(20261120);
        String alphabet = "aZ09 .:#-_/\\\"'{}[]&*!|>%@`,?=~\t\u00e9\u4e2d\u0001\u0085\ud83d\ude00";
        List<Integer> points = alphabet.codePoints().boxed().toList();
        List<String> texts =
                new ArrayList<>(List.of("yes", "No", "012", "1e3", "08:30", "~", "null", "", " ", "-", "true", "="));
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.appendCodePoint(points.get(random.nextInt(points.size())));
            }
            texts.add(text.toString());
        }
        for (String text : texts) {
            Object read = new Yaml().load("value: " + InitialFile.scalar(text) + "\n");
            assertEquals(java.util.Map.of("value", text), read, () -> "written as " + InitialFile.scalar(text));
        }
    }
}
