package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Problem;
import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** From bytes to the record of a section: whatever the bytes are, the answer is a record, problems, or both. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * What a file holds.
     *
     * @param <R> the record
     * @param content the record; empty when the file is no YAML mapping at all
     * @param reading what was wrong, and how to point at lines
     */
    public record Content<R>(Optional<R> content, Reading reading) {}

    /** Reads a file as that section. */
    public static <R> Content<R> read(String name, byte[] bytes, Section<R> section) {
        Utf8 decoded = Utf8.decode(name, bytes);
        Reading reading = new Reading(decoded.text(), section);
        if (decoded.problem().isPresent()) {
            reading.report(decoded.problem().get());
            return new Content<>(Optional.empty(), reading);
        }
        try {
            return new Content<>(read(decoded.text(), section, reading), reading);
        } catch (Reading.TooMany e) {
            reading.stop();
            return new Content<>(Optional.empty(), reading);
        }
    }

    private static <R> Optional<R> read(SourceText source, Section<R> section, Reading reading) {
        Optional<Node> root = compose(source, reading);
        if (root.isEmpty() || !NodeGraph.isReadable(root.get(), reading)) {
            return Optional.empty();
        }
        if (root.get() instanceof MappingNode mapping && !Tags.isForeign(mapping)) {
            Spot whole = Spot.WHOLE_FILE;
            return Optional.of(section.read(Fields.of(section, whole, mapping, reading)));
        }
        if (!Tags.isForeign(root.get())) {
            reading.report(reading.error(
                            "wrong-type",
                            reading.spot("", root.get()),
                            "the file must be a mapping, not " + Shape.describe(root.get()))
                    .fix("begin each line with a setting: 'clusterName: prod'"));
        }
        return Optional.empty();
    }

    private static Optional<Node> compose(SourceText source, Reading reading) {
        try {
            Node root = new Yaml(options()).compose(new StringReader(source.text()));
            if (root != null && !Shape.isNull(root)) {
                return Optional.of(root);
            }
            reading.report(Problem.error("empty-file", source.name() + " has no settings")
                    .at(source.name())
                    .fix("jkube-aws init writes a file to start from"));
        } catch (MarkedYAMLException e) {
            reading.report(new SyntaxProblems(source, reading).of(e));
        } catch (YAMLException | IllegalArgumentException e) {
            // The parser counts on what escapes in quotes stand for: "\x" at the end of a file is a number to it.
            reading.report(whereItStops(source, reading, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Goes through a file again, slower, for a problem of which the composer does not say where it is. */
    private static Problem whereItStops(SourceText source, Reading reading, String said) {
        int depth = 0;
        int last = 0;
        try {
            for (Event event : new Yaml(options()).parse(new StringReader(source.text()))) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                last = event.getStartMark().getIndex();
                if (depth > NodeGraph.DEEPEST) {
                    return NodeGraph.tooDeep(reading, source.spot("", last, 1));
                }
            }
        } catch (YAMLException | IllegalArgumentException e) {
            last = Math.min(last, source.text().codePointCount(0, source.text().length()));
        }
        return reading.error("yaml-syntax", source.spot("", last, 1), "what follows is not YAML that can be read")
                .why("the parser says: " + Shown.text(said))
                .fix("check quotes, and what stands behind '\\' in them");
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Utf8.MOST_BYTES + 1);
        options.setNestingDepthLimit(NodeGraph.DEEPEST);
        // NodeGraph counts what aliases amount to, and says where.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setAllowRecursiveKeys(false);
        // Nothing is made of a tag; NodeGraph reports those that would make something.
        options.setTagInspector(tag -> true);
        return options;
    }
}
