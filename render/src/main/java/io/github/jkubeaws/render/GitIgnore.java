package io.github.jkubeaws.render;

import io.github.jkubeaws.render.AssetDirectory.Mode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The file that keeps what is secret out of git. It may be the user's own, and then it is only read. */
public final class GitIgnore {
    /** Its name. */
    public static final String NAME = ".gitignore";

    private GitIgnore() {}

    /** Returns the file, as it is made where there is none. */
    public static Asset asset() {
        return new Asset(NAME, "credentials/\nkubeconfig*\n".getBytes(StandardCharsets.UTF_8), Mode.PUBLIC);
    }

    /** Returns what a file with that content forgets. */
    public static List<String> missingFrom(String text) {
        return Stream.of("credentials", "kubeconfig")
                .filter(name -> text.lines().map(String::strip).noneMatch(line -> line.matches("/?" + name + "[*/]?")))
                .toList();
    }
}
