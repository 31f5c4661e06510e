package io.github.jkubeaws.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One setting: the row of the table from which reading, the unknown-key check, the reference and the schema derive.
 *
 * @param <T> what it holds
 * @param name as it is written in the file
 * @param type what it may hold
 * @param fallback its default, if it is a plain value
 * @param notes what people are told about it
 */
public record Key<T>(String name, Type<T> type, Optional<T> fallback, Notes notes) {

    /**
     * What people are told about a key.
     *
     * @param description one line: what it does
     * @param fallbackText its default in words, where that is not a plain value; empty when there is none
     * @param rule what it must fulfil beyond its type, in words; may be empty
     * @param since the version that carries it out; empty while none does, and then it is refused
     * @param otherNames names under which older files have it, in the same place
     * @param insteadWrite the YAML that replaces it, for a key that still works and is on its way out
     */
    public record Notes(
            String description,
            String fallbackText,
            String rule,
            Optional<String> since,
            List<String> otherNames,
            Optional<String> insteadWrite) {

        /** Keeps a list that nobody else can change. */
        public Notes {
            otherNames = List.copyOf(otherNames);
        }
    }

    /** Returns a key of that name and type, with one line about it; no version carries it out yet. */
    public static <T> Key<T> of(String name, Type<T> type, String description) {
        Notes notes = new Notes(description, "", "", Optional.empty(), List.of(), Optional.empty());
        return new Key<>(name, type, Optional.empty(), notes);
    }

    /** Returns this key with a default. */
    public Key<T> or(T value) {
        Notes shown = notes(type.show(value), notes.rule, notes.since, notes.otherNames, notes.insteadWrite);
        return new Key<>(name, type, Optional.of(value), shown);
    }

    /** Returns this key with a default that depends on other things, told in words. */
    public Key<T> orInWords(String fallbackText) {
        return with(notes(fallbackText, notes.rule, notes.since, notes.otherNames, notes.insteadWrite));
    }

    /** Returns this key with a rule, told in words. */
    public Key<T> rule(String rule) {
        return with(notes(notes.fallbackText, rule, notes.since, notes.otherNames, notes.insteadWrite));
    }

    /** Returns this key as carried out since that version. */
    public Key<T> since(String version) {
        return with(notes(notes.fallbackText, notes.rule, Optional.of(version), notes.otherNames, notes.insteadWrite));
    }

    /** Returns this key with one more name under which older files have it. */
    public Key<T> alsoKnownAs(String otherName) {
        List<String> names = new ArrayList<>(notes.otherNames);
        names.add(otherName);
        return with(notes(notes.fallbackText, notes.rule, notes.since, names, notes.insteadWrite));
    }

    /** Returns this key as deprecated, with the YAML that replaces it. */
    public Key<T> deprecated(String insteadWrite) {
        return with(notes(notes.fallbackText, notes.rule, notes.since, notes.otherNames, Optional.of(insteadWrite)));
    }

    private Key<T> with(Notes changed) {
        return new Key<>(name, type, fallback, changed);
    }

    private Notes notes(
            String fallbackText,
            String rule,
            Optional<String> since,
            List<String> otherNames,
            Optional<String> insteadWrite) {
        return new Notes(notes.description, fallbackText, rule, since, otherNames, insteadWrite);
    }
}
