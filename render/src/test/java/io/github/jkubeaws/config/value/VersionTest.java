package io.github.jkubeaws.config.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void isTheSameWithAndWithoutItsV() {
        assertEquals(Version.of("v1.36.4"), Version.of("1.36.4"));
        assertEquals("v1.36.4", Version.of("1.36.4").toString());
    }

    @Test
    void keepsWhatFollowsItsNumbers() {
        assertEquals("-rc.1", Version.of("v1.36.0-rc.1").suffix());
        assertEquals("+build.7", Version.of("1.36.0+build.7").suffix());
        assertEquals("v1.36.0-rc.1", Version.of("1.36.0-rc.1").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v",
                "1.36",
                "v1.36",
                "1.36.4.1",
                "V1.36.4",
                " 1.36.4",
                "1.36.4 ",
                "1.-36.4",
                "1.36.x",
                "1.36.4-",
                "1.36.4rc1",
                "1.99999.0",
                "1.36.4\n",
                "१.36.4"
            })
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), Version.parse(text));
    }

    @Test
    void constantsMustBeVersions() {
        assertThrows(IllegalArgumentException.class, () -> Version.of("latest"));
    }

    @Test
    void ordersByNumberNotByText() {
        List<String> ordered = Stream.of("1.36.10", "1.36.9", "1.9.0", "2.0.0", "1.36.9-rc.1", "1.36.9-alpha.1")
                .map(Version::of)
                .sorted()
                .map(Version::toString)
                .toList();
        assertEquals(List.of("v1.9.0", "v1.36.9-alpha.1", "v1.36.9-rc.1", "v1.36.9", "v1.36.10", "v2.0.0"), ordered);
    }

    @Test
    void belongsToItsMinorLine() {
        assertEquals("1.36", Version.of("v1.36.4").minorLine());
        assertTrue(Version.of("1.3.6").minorLine().equals("1.3"));
    }
}
