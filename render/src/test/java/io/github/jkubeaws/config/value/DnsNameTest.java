package io.github.jkubeaws.config.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsNameTest {
    private static final String LABEL_63 = "a".repeat(63);

    @Test
    void isTheSameInCapitalsAndWithADotAtItsEnd() {
        assertEquals(name("kubernetes.example.com"), name("Kubernetes.EXAMPLE.com."));
        assertEquals("kubernetes.example.com", name("Kubernetes.EXAMPLE.com.").toString());
    }

    @Test
    void mayHaveOneLabelAndDigits() {
        assertEquals("kubernetes", name("kubernetes").text());
        assertEquals("3com.example", name("3com.example").text());
        assertEquals("xn--bcher-kva.example", name("xn--bcher-kva.example").text());
    }

    @Test
    void hasLabelsOf63AndNoMoreThan253Characters() {
        assertTrue(DnsName.parse(LABEL_63 + ".example").isPresent());
        assertFalse(DnsName.parse(LABEL_63 + "a.example").isPresent());
        String of255 = String.join(".", LABEL_63, LABEL_63, LABEL_63, LABEL_63);
        assertFalse(DnsName.parse(of255).isPresent());
        assertTrue(DnsName.parse(of255.substring(2)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a..b",
                ".example.com",
                "example.com..",
                "-a.example",
                "a-.example",
                "my_host.example",
                "*.example.com",
                "https://example.com",
                "example.com:443",
                "example.com/",
                "büro.example",
                " example.com",
                "example.com\n",
                "10.0.0.50",
                "1"
            })
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), DnsName.parse(text));
    }

    @Test
    void liesInAZoneByWholeLabels() {
        assertTrue(name("a.b.example.com").isWithin(name("example.com")));
        assertTrue(name("example.com").isWithin(name("example.com.")));
        assertFalse(name("notexample.com").isWithin(name("example.com")));
        assertFalse(name("example.com").isWithin(name("a.example.com")));
    }

    private static DnsName name(String text) {
        return DnsName.parse(text).orElseThrow();
    }
}
