package io.github.jkubeaws.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file of expected text. {@code -Dgolden=update} rewrites the file, and the test fails all the same. */
public final class Golden {

    private Golden() {}

    /** Fails unless the file holds exactly that text. */
    public static void assertMatches(Path expected, String actual) {
        try {
            boolean update = "update".equals(System.getProperty("golden"));
            String before = Files.exists(expected) ? Files.readString(expected) : null;
            if (actual.equals(before)) {
                return;
            }
            if (update) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, actual);
                fail("rewrote " + expected + "; look at the difference, then run again without -Dgolden=update");
            }
            assertEquals(before, actual, () -> expected + " differs; -Dgolden=update rewrites it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
