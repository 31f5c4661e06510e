package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Locale;

/**
 * A file of the user's that nodes get.
 *
 * @param spot where it stands
 * @param path where it is written
 * @param permissions its mode
 * @param content its text
 * @param template its text, in which settings of the cluster may be used
 * @param type whether it is a secret
 */
public record CustomFile(
        Spot spot,
        Value<String> path,
        Value<String> permissions,
        Value<String> content,
        Value<String> template,
        Value<Kind> type) {

    /** Whether a file is a secret. */
    public enum Kind implements Choice {
        /** It is not. */
        PLAIN,
        /** It is, and travels encrypted. */
        CREDENTIAL;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Key<String> PATH = Key.of(
                    "path", Types.text("an absolute path", "/[^\\s]*[^\\s/]"), "Where the file is written.")
            .rule("must be set; unique");
    private static final Key<String> PERMISSIONS = Key.of(
                    "permissions", Types.text("a mode in quotes such as \"0644\"", "0[0-7]{3}"), "Mode of the file.")
            .or("0644");
    private static final Key<String> CONTENT =
            Key.of("content", Types.longText(), "Text of the file.").rule("this or template, not both");
    private static final Key<String> TEMPLATE = Key.of(
            "template", Types.longText(), "Text of the file, in which [=name] stands for a setting of the cluster.");
    private static final Key<Kind> TYPE = Key.of(
                    "type", Types.choice(Kind.values()), "Whether it is a secret: then it is encrypted on its way.")
            .or(Kind.PLAIN);

    static final Section<CustomFile> SECTION = Section.named(
                    "customFiles[]", "A file of yours that nodes of this kind get.", CustomFile::read)
            .keys(PATH, PERMISSIONS, CONTENT, TEMPLATE, TYPE)
            .build();
    static final Key<List<CustomFile>> LIST = Key.of("customFiles", Types.sections(SECTION), "Files of yours.");

    private static CustomFile read(Fields fields) {
        return new CustomFile(
                fields.spot(),
                fields.get(PATH),
                fields.get(PERMISSIONS),
                fields.get(CONTENT),
                fields.get(TEMPLATE),
                fields.get(TYPE));
    }
}
