package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Type;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * What a container asks for and what it may use at most.
 *
 * @param requests what it asks for
 * @param limits what it may use
 */
public record Resources(Amount requests, Amount limits) {

    /**
     * Processor time and memory.
     *
     * @param spot where it stands
     * @param cpu processors, such as {@code 100m}
     * @param memory bytes, such as {@code 256Mi}
     */
    public record Amount(Spot spot, Value<String> cpu, Value<String> memory) {
        private static final Key<String> CPU = Key.of("cpu", quantity("100m"), "Processors.");
        private static final Key<String> MEMORY = Key.of("memory", quantity("256Mi"), "Memory.");
        static final Section<Amount> SECTION = Section.named(
                        "resources.amount", "Processor time and memory.", Amount::read)
                .keys(CPU, MEMORY)
                .build();

        private static Amount read(Fields fields) {
            return new Amount(fields.spot(), fields.get(CPU), fields.get(MEMORY));
        }
    }

    private static final Key<Amount> REQUESTS =
            Key.of("requests", Types.section(Amount.SECTION), "What the container asks for.");
    private static final Key<Amount> LIMITS =
            Key.of("limits", Types.section(Amount.SECTION), "What the container may use at most.");
    private static final Section<Resources> SECTION = Section.named(
                    "resources",
                    "What a container asks for, and what it may use at most.",
                    fields -> new Resources(fields.section(REQUESTS), fields.section(LIMITS)))
            .keys(REQUESTS, LIMITS)
            .build();
    static final Key<Resources> KEY = key("resources", "the container");

    static Key<Resources> key(String name, String what) {
        return Key.of(name, Types.section(SECTION), "Processor time and memory of " + what + ".")
                .orInWords("what its manifest says");
    }

    /** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/, without exponents. */
    static Type<String> quantity(String example) {
        return Types.word(
                "a quantity such as " + example, "[0-9]{1,15}(\\.[0-9]{1,9})?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?");
    }
}
