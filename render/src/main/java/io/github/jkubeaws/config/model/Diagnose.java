package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.net.URI;

/**
 * What a diagnosis looks at beside the cluster itself.
 *
 * @param console a console that runs in the cluster
 * @param identity what people log in at
 * @param ingress what stands for every service that is published
 */
public record Diagnose(Value<URI> console, Value<URI> identity, Value<URI> ingress) {
    private static final Key<URI> CONSOLE = Key.of("console", Web.url(), "Console that runs in the cluster.");
    private static final Key<URI> IDENTITY = Key.of("identity", Web.url(), "Where people log in.");
    private static final Key<URI> INGRESS = Key.of("ingress", Web.url(), "A service behind the cluster's ingress.");
    private static final Key<Diagnose> URLS = Key.of(
            "urls",
            Types.section(Section.named(
                            "diagnose.urls",
                            "URLs that must answer when the cluster is well.",
                            fields -> new Diagnose(fields.get(CONSOLE), fields.get(IDENTITY), fields.get(INGRESS)))
                    .keys(CONSOLE, IDENTITY, INGRESS)
                    .build()),
            "URLs that must answer when the cluster is well.");
    static final Key<Diagnose> KEY = Key.of(
            "diagnose",
            Types.section(Section.named("diagnose", "What 'jkube-aws diagnose' looks at too.", Diagnose::read)
                    .keys(URLS)
                    .build()),
            "What 'jkube-aws diagnose' looks at too.");

    private static Diagnose read(Fields fields) {
        return fields.section(URLS);
    }
}
