package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Locale;

/**
 * A systemd unit of the user's that nodes get.
 *
 * @param spot where it stands
 * @param name its file name
 * @param content its text; empty for a unit that exists on the image
 * @param command what is done with it at boot
 * @param enable whether it starts at every boot
 * @param runtime whether it is gone after a reboot
 * @param dropIns additions to it
 */
public record CustomSystemdUnit(
        Spot spot,
        Value<String> name,
        Value<String> content,
        Value<Command> command,
        Value<Boolean> enable,
        Value<Boolean> runtime,
        Items<DropIn> dropIns) {

    /** What is done with a unit at boot. */
    public enum Command implements Choice {
        /** It is started. */
        START,
        /** It is stopped. */
        STOP,
        /** It is started anew. */
        RESTART,
        /** It reads its configuration anew. */
        RELOAD;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An addition to a unit.
     *
     * @param spot where it stands
     * @param name its file name
     * @param content its text
     */
    public record DropIn(Spot spot, Value<String> name, Value<String> content) {
        private static final Key<String> NAME = Key.of(
                        "name", Types.text("a file name that ends in .conf", "[A-Za-z0-9@._-]+\\.conf"), "File name.")
                .rule("must be set");
        private static final Key<String> CONTENT =
                Key.of("content", Types.longText(), "Text.").rule("must be set");
        static final Section<DropIn> SECTION = Section.named(
                        "customSystemdUnits[].drop-ins[]",
                        "An addition to a systemd unit.",
                        fields -> new DropIn(fields.spot(), fields.get(NAME), fields.get(CONTENT)))
                .keys(NAME, CONTENT)
                .build();
    }

    private static final Key<String> NAME = Key.of(
                    "name",
                    Types.text(
                            "a unit name such as example.service",
                            "[A-Za-z0-9:_.@\\\\-]+\\.(service|socket|mount|automount|swap|target|path|timer|slice)"),
                    "Name of the unit.")
            .rule("must be set; unique");
    private static final Key<String> CONTENT = Key.of("content", Types.longText(), "Text of the unit.");
    private static final Key<Command> COMMAND =
            Key.of("command", Types.choice(Command.values()), "What is done with the unit at boot.");
    private static final Key<Boolean> ENABLE = Key.of("enable", Types.bool(), "Whether the unit starts at every boot.")
            .or(false);
    private static final Key<Boolean> RUNTIME = Key.of(
                    "runtime", Types.bool(), "Whether the unit is gone after a reboot.")
            .or(false);
    private static final Key<List<DropIn>> DROP_INS =
            Key.of("drop-ins", Types.sections(DropIn.SECTION), "Additions to the unit.");

    static final Section<CustomSystemdUnit> SECTION = Section.named(
                    "customSystemdUnits[]",
                    "A systemd unit of yours that nodes of this kind get.",
                    CustomSystemdUnit::read)
            .keys(NAME, CONTENT, COMMAND, ENABLE, RUNTIME, DROP_INS)
            .build();
    static final Key<List<CustomSystemdUnit>> LIST =
            Key.of("customSystemdUnits", Types.sections(SECTION), "systemd units of yours.");

    private static CustomSystemdUnit read(Fields fields) {
        return new CustomSystemdUnit(
                fields.spot(),
                fields.get(NAME),
                fields.get(CONTENT),
                fields.get(COMMAND),
                fields.get(ENABLE),
                fields.get(RUNTIME),
                fields.items(DROP_INS));
    }
}
