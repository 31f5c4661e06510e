package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * A reference to a subnet by its name: {@code {name: private-a}}.
 *
 * @param spot where it stands
 * @param name the name
 */
public record SubnetName(Spot spot, Value<String> name) {
    private static final Key<String> NAME = Key.of("name", Types.text(), "Name of a subnet of 'subnets'.")
            .rule("must be set; a subnet has it")
            .since("0.1");
    private static final Section<SubnetName> SECTION = Section.named(
                    "subnets (reference)[]",
                    "A subnet, by its name.",
                    fields -> new SubnetName(fields.spot(), fields.get(NAME)))
            .keys(NAME)
            .build();

    static Key<List<SubnetName>> list(String description, String fallback) {
        return Key.of("subnets", Types.sections(SECTION), description).orInWords(fallback);
    }
}
