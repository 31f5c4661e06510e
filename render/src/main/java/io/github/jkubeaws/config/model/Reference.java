package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * Something that exists already: {@code {id: vpc-…}} or {@code {idFromStackOutput: name-of-an-export}}.
 *
 * @param spot where it stands
 * @param id the id that AWS gave it
 * @param idFromStackOutput the name of the CloudFormation export that holds the id
 */
public record Reference(Spot spot, Value<String> id, Value<String> idFromStackOutput) {
    private static final Key<String> FROM_OUTPUT =
            Key.of("idFromStackOutput", Types.text(), "Name of the CloudFormation export that holds the id.");

    /** Returns the section for one kind of thing. */
    static Section<Reference> section(String name, String idPrefix, String what) {
        Key<String> id = Key.of("id", Kinds.id(idPrefix), "Id of " + what + " that exists already.");
        return Section.named(
                        name,
                        "Names " + what + " that exists already: by its id, or by the export that holds it.",
                        fields -> read(fields, id))
                .keys(id, FROM_OUTPUT)
                .build();
    }

    private static Reference read(Fields fields, Key<String> id) {
        return new Reference(fields.spot(), fields.get(id), fields.get(FROM_OUTPUT));
    }

    /** Tells whether the file names an existing thing here. */
    public boolean isWritten() {
        return id.isWritten() || idFromStackOutput.isWritten();
    }
}
