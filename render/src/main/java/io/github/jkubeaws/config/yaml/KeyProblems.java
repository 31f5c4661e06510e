package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Says what is wrong with a name in a section: unknown, retired, deprecated, or there under another name too. */
final class KeyProblems {
    /** Where the value goes in the YAML that replaces a setting. */
    private static final String PLACE = "…";

    private static final int MOST_LISTED = 12;

    private final Section<?> section;
    private final String path;
    private final Reading reading;

    KeyProblems(Section<?> section, String path, Reading reading) {
        this.section = section;
        this.path = path;
        this.reading = reading;
    }

    /** Reports a name that is no key; returns the key that was probably meant. */
    Optional<String> unknown(Entries.Entry entry) {
        Optional<Retired> retired = section.retired(entry.name());
        if (retired.isPresent()) {
            reading.report(retired(entry, retired.get()));
            return Optional.empty();
        }
        Set<String> names = section.keys().stream().map(Key::name).collect(Collectors.toCollection(TreeSet::new));
        Optional<String> lookAlike = LookAlikes.find(entry.name(), names);
        String elsewhere = reading.sectionsWith(entry.name());
        // What is right elsewhere was probably meant so, unless it is all but right here.
        Optional<String> meant = lookAlike.or(
                () -> elsewhere.isEmpty() ? Nearest.to(entry.name(), names) : Nearest.to(entry.name(), names, 1));
        Problem problem = reading.error(
                "unknown-key", entry.spot(), "there is no setting " + Shown.quoted(entry.name()) + reading.in(path));
        reading.report(
                lookAlike.isPresent()
                        ? problem.why(LookAlikes.explain(entry.name())).fix("type '" + lookAlike.get() + "' anew")
                        : problem.fix(reading.shared(whatToWrite(elsewhere, meant, names))));
        return meant;
    }

    private String whatToWrite(String elsewhere, Optional<String> meant, Set<String> names) {
        if (meant.isPresent()) {
            return "did you mean '" + meant.get() + "'? " + settingsHere(names);
        }
        return elsewhere.isEmpty()
                ? settingsHere(names)
                : "it belongs in " + elsewhere + ": move it there, or check the indentation";
    }

    /** A list that one can read at a glance; beyond that, where to read it. */
    private String settingsHere(Set<String> names) {
        return names.size() <= MOST_LISTED
                ? "settings here: " + String.join(", ", names)
                : "docs/cluster-yaml.md lists the settings" + (path.isEmpty() ? " of the file" : reading.in(path));
    }

    /** Puts the value that was written into its place in the replacement, so that it can be pasted as it is. */
    private static String filled(String instead, Node value) {
        boolean onePlace = instead.indexOf(PLACE) >= 0 && instead.indexOf(PLACE) == instead.lastIndexOf(PLACE);
        return onePlace && value instanceof ScalarNode scalar && !Shape.isNull(value)
                ? instead.replace(PLACE, Shown.text(scalar.getValue()))
                : instead;
    }

    private Problem retired(Entries.Entry entry, Retired retired) {
        return reading.error(
                        "retired-key", entry.spot(), "'" + entry.name() + "' cannot work any more" + reading.in(path))
                .why(retired.reason())
                .fix(filled(retired.instead(), entry.value()));
    }

    void twoNames(Key<?> key, Entries.Entry entry, Entries.Entry earlier) {
        String old = entry.name().equals(key.name()) ? earlier.name() : entry.name();
        reading.report(reading.error(
                        "duplicate-key",
                        entry.spot(),
                        "'" + entry.name() + "' is another name of '" + earlier.name() + "', which stands at line "
                                + earlier.spot().line())
                .fix(
                        entry.value() instanceof MappingNode
                                ? "move what stands in '" + old + "' to '" + key.name() + "', and remove '" + old + "'"
                                : "remove '" + old + "'"));
    }

    void deprecated(Key<?> key, Entries.Entry entry) {
        if (!entry.name().equals(key.name())) {
            reading.report(warning(entry, "'" + entry.name() + "' is an old name of '" + key.name() + "'")
                    .fix("write '" + key.name() + "' instead"));
        }
        key.notes()
                .insteadWrite()
                .ifPresent(instead -> reading.report(warning(entry, "'" + entry.name() + "' still works, and will go")
                        .fix("write " + filled(instead, entry.value()) + " instead")));
    }

    private Problem warning(Entries.Entry entry, String message) {
        return Problem.warning("deprecated-key", message).at(reading.locate(entry.spot()));
    }
}
