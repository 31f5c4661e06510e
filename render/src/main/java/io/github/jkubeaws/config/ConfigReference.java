package io.github.jkubeaws.config;

import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Retired;
import io.github.jkubeaws.config.yaml.Section;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The reference of {@code cluster.yaml} for people, in Markdown: a table for each section, from the parser's own keys. */
public final class ConfigReference {
    private static final String INTRODUCTION = """
            # cluster.yaml

            Every setting, section by section. This page is generated from the table that the parser reads by, and a test
            compares the two: `mvn -pl render test -Dgolden=update` rewrites it. `jkube-aws schema` prints the same as a JSON
            Schema, for editors.

            ## How to read it

            - *Default* is what holds when the line is not there. `since` is the version from which on a setting is carried
              out; one with "not yet" is known, and refused until it does something.
            - A name with `[]` is a list: `worker.nodePools[].count` is `count` in each item of `nodePools`.
            - Names are exact, and a name that is not listed is an error. What templates of yours need goes below
              `customSettings`, which takes anything.
            - A setting with nothing behind its colon (or `~`, or `null`) is as if it were not there, with a warning. A section
              or mapping without a value has nothing in it; a list without a value has no items, which differs from its
              default.
            - Text that YAML takes for a number, a date or a truth value needs quotes: `"0644"`, `"1.10"`, `"no"`. Numbers and
              truth values have none: `3`, `true`. Truth values are `true` and `false` only.
            - An anchor and its aliases repeat a part of the file, and `<<` takes over the settings of another mapping; what
              stands beside it wins:

              ```yaml
              worker:
                nodePools:
                - &pool
                  name: a
                  instanceType: m7i.large
                - <<: *pool
                  name: b
              ```
            - The file is UTF-8, one YAML document, 1 MiB at most. Tags (`!Ref`) mean nothing in it.
            """;

    private ConfigReference() {}

    /** Returns the whole page. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        List<Section<?>> sections = KeyTable.sections();
        sections.forEach(section -> section(page, section));
        page.append("\n## Settings of kube-aws that are gone\n\n")
                .append("They are recognised, and refused with the reason and what to write instead.\n\n")
                .append("| section | setting | reason | instead |\n|---|---|---|---|\n");
        Set<String> rows = new LinkedHashSet<>();
        sections.forEach(section -> section.retired().forEach(key -> rows.add(row(section, key))));
        rows.forEach(page::append);
        return page.toString();
    }

    private static void section(StringBuilder page, Section<?> section) {
        page.append("\n## ")
                .append(title(section))
                .append("\n\n")
                .append(section.description())
                .append("\n\n| setting | type | default | rule | since | what it is |\n|---|---|---|---|---|---|\n");
        section.keys().forEach(key -> page.append(row(key)));
    }

    private static String title(Section<?> section) {
        return section.name().isEmpty() ? "The top of the file" : '`' + section.name() + '`';
    }

    private static String row(Key<?> key) {
        Key.Notes notes = key.notes();
        String type = key.type()
                .section()
                .map(next -> key.type().label() + ": [" + title(next) + "](#" + anchor(next) + ')')
                .orElseGet(() -> cell(key.type().label()));
        String old = notes.otherNames().isEmpty()
                ? ""
                : " Old name: "
                        + notes.otherNames().stream().map(n -> '`' + n + '`').collect(Collectors.joining(", ")) + '.';
        String deprecated = notes.insteadWrite()
                .map(instead -> " **Deprecated**: write " + cell(instead) + " instead.")
                .orElse("");
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        key.name(),
                        type,
                        cell(notes.fallbackText()),
                        cell(notes.rule()),
                        notes.since().orElse("not yet"),
                        cell(notes.description()) + old + deprecated);
    }

    private static String row(Section<?> section, Retired key) {
        return "| %s | `%s` | %s | %s |\n"
                .formatted(title(section), key.name(), cell(key.reason()), cell(key.instead()));
    }

    /** GitHub's anchor of a title: lower case, letters, digits, hyphens and blanks only, blanks as hyphens. */
    private static String anchor(Section<?> section) {
        return title(section)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_ -]", "")
                .replace(' ', '-');
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
