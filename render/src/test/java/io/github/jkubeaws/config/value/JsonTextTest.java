package io.github.jkubeaws.config.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { } ",
                "{\"Ref\":\"PublicA\"}",
                "{\"Fn::ImportValue\": {\"Fn::Sub\": \"${NetworkStack}-public-a\"}}",
                "{\"Fn::Select\": [0, {\"Fn::GetAZs\": \"\"}]}",
                "{\"a\": [true, false, null, -1.5e+3, 0, []], \"b\": \"\\u00e9\\n\\\\\"}"
            })
    void takesObjects(String text) {
        assertTrue(JsonText.isObject(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{]",
                "[]",
                "1",
                "\"a\"",
                "null",
                "PublicA",
                "{Ref: PublicA}",
                "{'Ref': 'PublicA'}",
                "{\"Ref\"}",
                "{\"Ref\":}",
                "{\"Ref\":\"A\",}",
                "{,}",
                "{\"a\":1 2}",
                "{\"a\":01}",
                "{\"a\":[1,]}",
                "{\"a\":\"b}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u1",
                "{\"a\":\"line\nbreak\"}",
                "{} {}",
                "{\"a\":tru}",
                "{\"a\":{}",
                "{\"a\"=1}"
            })
    void refusesEverythingElse(String text) {
        assertFalse(JsonText.isObject(text));
    }

    @Test
    void endsOnDeepAndOnLongTextWithoutAnException() {
        assertFalse(JsonText.isObject("{\"a\":".repeat(100_000)));
        assertFalse(JsonText.isObject("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
        assertFalse(JsonText.isObject("{\"a\":" + "1".repeat(100_000) + "x}"));
        assertTrue(JsonText.isObject("{\"a\":\"" + "x".repeat(100_000) + "\"}"));
    }
}
