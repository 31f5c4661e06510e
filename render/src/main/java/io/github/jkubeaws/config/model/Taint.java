package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * A taint of nodes: {@code {key: dedicated, value: search, effect: NoSchedule}}.
 *
 * @param spot where it stands
 * @param key its key
 * @param value its value
 * @param effect what it does to pods that do not tolerate it
 */
public record Taint(Spot spot, Value<String> key, Value<String> value, Value<Effect> effect) {

    /** What a taint does to pods that do not tolerate it. */
    public enum Effect implements Choice {
        /** They are not placed here. */
        NO_SCHEDULE("NoSchedule"),
        /** They are placed here last. */
        PREFER_NO_SCHEDULE("PreferNoSchedule"),
        /** They are not placed here, and leave. */
        NO_EXECUTE("NoExecute");

        private final String word;

        Effect(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    private static final Key<String> KEY =
            Key.of("key", Types.text(), "Key of the taint.").rule("must be set; a qualified name of Kubernetes");
    private static final Key<String> VALUE = Key.of(
            "value",
            Types.text("a label value, 63 characters at most", "([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?"),
            "Value of the taint.");
    private static final Key<Effect> EFFECT = Key.of(
                    "effect", Types.choice(Effect.values()), "What happens to pods that do not tolerate it.")
            .rule("must be set; key and effect together unique");

    static final Section<Taint> SECTION = Section.named(
                    "taints[]",
                    "A taint of every node of this kind.",
                    fields -> new Taint(fields.spot(), fields.get(KEY), fields.get(VALUE), fields.get(EFFECT)))
            .keys(KEY, VALUE, EFFECT)
            .build();
    static final Key<List<Taint>> LIST = Key.of("taints", Types.sections(SECTION), "Taints of the nodes.");
}
