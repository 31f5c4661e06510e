package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AltNamesTest {

    @Test
    void putsNamesAndAddressesWhereTheyBelongEachOnce() {
        AltNames names = AltNames.of("API.example.com", "10.0.0.1", "api.example.com", "2001:db8::1", "10.0.0.1");
        assertEquals(List.of("api.example.com"), names.dns());
        assertEquals(List.of("10.0.0.1", "2001:db8:0:0:0:0:0:1"), names.ips());
        assertEquals(List.of("api.example.com", "10.0.0.1", "2001:db8:0:0:0:0:0:1"), names.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubernetes",
                "a.b-c.d_e",
                "*.example.com",
                "*.*.compute.internal",
                "xn--mnchen-3ya.de",
                "1.2.3.4",
                "::1",
                "0a.b"
            })
    void takesNames(String name) {
        assertTrue(AltNames.isName(name));
        assertEquals(1, AltNames.of(name).all().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                "a.",
                "-a.b",
                "a-.b",
                "a.*.b",
                "*",
                "*a.b",
                "kiam-server:443",
                "münchen.de",
                "a b",
                "a/b",
                "a\nb",
                "https://a"
            })
    void refusesWhatIsNoName(String name) {
        assertFalse(AltNames.isName(name));
        assertEquals(
                "'" + name + "' is neither a DNS name nor an IP address",
                assertThrows(IllegalArgumentException.class, () -> AltNames.of(name))
                        .getMessage());
    }

    @Test
    void refusesNamesAndLabelsThatAreTooLong() {
        String label = "a".repeat(63);
        assertTrue(AltNames.isName(label + ".b"));
        assertFalse(AltNames.isName(label + "a.b"));
        String longest = (label + ".").repeat(3) + "a".repeat(61);
        assertTrue(AltNames.isName(longest));
        assertFalse(AltNames.isName(longest + "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.com, api.example.com, true",
        "*.example.com, api.example.com, true",
        "*.example.com, *.example.com, true",
        "*.example.com, example.com, false",
        "*.example.com, a.b.example.com, false",
        "*.*.compute.internal, ip-10-0-0-5.eu-west-1.compute.internal, false",
        "*.b.example.com, *.example.com, false",
        "api.example.com, *.example.com, false",
        "example.com, api.example.com, false",
        "*, kubernetes, false",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.2, 10.0.0.1, false",
        "*.0.0.1, 10.0.0.1, false",
        "kubernetes, kubernetes, true",
    })
    void coversAsGoDoes(String present, String wanted, boolean covers) {
        AltNames there = present.equals("*") || present.equals("*.0.0.1")
                ? new AltNames(List.of(present), List.of())
                : AltNames.of(present);
        assertEquals(covers ? List.of() : List.of(wanted), AltNames.of(wanted).missingFrom(there));
    }

    @Test
    void neverMissesANameThatMatchesNothing() {
        assertEquals(List.of("*.a"), AltNames.of("*.*.compute.internal", "*.a").missingFrom(AltNames.none()));
    }

    @Test
    void addsUpInOrder() {
        AltNames both = AltNames.of("a", "1.1.1.1").and(AltNames.of("b", "a", "2.2.2.2"));
        assertEquals(List.of("a", "b", "1.1.1.1", "2.2.2.2"), both.all());
    }
}
