package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * A container image in place of the one of the catalogue.
 *
 * @param repo its repository
 * @param tag its tag
 */
public record Image(Value<String> repo, Value<String> tag) {
    private static final Key<String> REPO = Key.of(
            "repo",
            Types.text("a repository such as registry.k8s.io/pause", "[a-z0-9][a-zA-Z0-9._:/-]{0,254}"),
            "Repository of the image.");
    private static final Key<String> TAG = Key.of(
            "tag",
            Types.text("a tag of letters, digits and ._-", "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}"),
            "Tag of the image.");
    private static final Section<Image> SECTION = Section.named(
                    "image",
                    "A container image in place of the one that the catalogue names.",
                    fields -> new Image(fields.get(REPO), fields.get(TAG)))
            .keys(REPO, TAG)
            .retired("rktPullDocker", "rkt ended in 2020", "remove the line")
            .build();

    static Key<Image> key(String name, String what) {
        return Key.of(name, Types.section(SECTION), "Image of " + what + ".").orInWords("as in the catalogue");
    }
}
