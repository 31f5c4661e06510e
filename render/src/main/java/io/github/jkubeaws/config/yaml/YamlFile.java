package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Location;
import io.github.jkubeaws.problem.Problem;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** From bytes to the record of a section: whatever the bytes are, the answer is a record, problems, or both. */
public final class YamlFile {
    /** Far above any real file (1,000 pools take 300 KB), far below what costs memory that anyone would notice. */
    private static final int MOST_BYTES = 3 * 1024 * 1024;

    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 100_000;

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
        Optional<SourceText> source = decode(name, bytes);
        if (source.isEmpty()) {
            Reading reading = new Reading(SourceText.of(name, ""));
            reading.report(undecodable(name, bytes));
            return new Content<>(Optional.empty(), reading);
        }
        Reading reading = new Reading(source.get());
        return new Content<>(read(source.get(), section, reading), reading);
    }

    private static <R> Optional<R> read(SourceText source, Section<R> section, Reading reading) {
        try {
            Node root = new Yaml(options()).compose(new StringReader(source.text()));
            if (root == null) {
                reading.report(Problem.error("empty-file", source.name() + " has no settings")
                        .at(source.name())
                        .fix("jkube-aws init writes a file to start from"));
                return Optional.empty();
            }
            if (root instanceof MappingNode mapping) {
                Spot whole = new Spot("", 1, 1, 1);
                return Optional.of(section.read(Fields.of(section, whole, mapping, reading)));
            }
            reading.report(reading.error(
                            "wrong-type",
                            reading.spot("", root),
                            "the file must be a mapping, not " + Types.describe(root))
                    .fix("begin each line with a setting: 'clusterName: prod'"));
        } catch (Reading.TooMuch e) {
            reading.report(Problem.error("yaml-too-large", "the file's aliases stand for more values than can be read")
                    .at(source.name())
                    .why("an alias (*name) that stands inside other aliased parts multiplies what they hold")
                    .fix("write the repeated parts out, or use fewer levels of aliases"));
        } catch (MarkedYAMLException e) {
            reading.report(SyntaxProblems.of(e, source, reading));
        } catch (ReaderException e) {
            reading.report(SyntaxProblems.of(e, source));
        } catch (YAMLException e) {
            reading.report(Problem.error("yaml-syntax", "this is not YAML that can be read")
                    .at(source.name())
                    .why(Types.shorten(String.valueOf(e.getMessage())))
                    .fix("make the file simpler where it uses anchors, tags or deep nesting"));
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES + 1);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private static Optional<SourceText> decode(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        if (result.isError()) {
            return Optional.empty();
        }
        String all = text.flip().toString();
        return Optional.of(SourceText.of(name, all.startsWith("\uFEFF") ? all.substring(1) : all));
    }

    private static Problem undecodable(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Problem.error(
                            "file-too-large",
                            "%s has %,d bytes; the most is %,d".formatted(name, bytes.length, MOST_BYTES))
                    .at(name)
                    .fix("check that this is the file you mean; 1,000 node pools take about 300,000 bytes");
        }
        boolean utf16 =
                bytes.length >= 2 && Set.of(0xFEFF, 0xFFFE).contains(((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF));
        if (utf16) {
            return Problem.error("not-utf8", name + " is written in UTF-16; it must be UTF-8")
                    .at(name)
                    .fix("iconv -f UTF-16 -t UTF-8 " + name + " > " + name + ".utf8 && mv " + name + ".utf8 " + name);
        }
        return Problem.error("not-utf8", name + " holds a byte that is not UTF-8")
                .at(firstBadByte(name, bytes))
                .fix("save the file as UTF-8; if it was written in Latin-1: iconv -f LATIN1 -t UTF-8 " + name);
    }

    private static Location firstBadByte(String name, byte[] bytes) {
        CharBuffer before = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), before, true);
        List<String> lines = before.flip().toString().lines().toList();
        boolean atLineStart = lines.isEmpty() || before.toString().endsWith("\n");
        String line = atLineStart ? "" : lines.get(lines.size() - 1);
        int number = lines.size() + (atLineStart ? 1 : 0);
        return new Location.InFile(name, number, line.codePointCount(0, line.length()) + 1, 1, "", "");
    }

    /** Returns where a mark points, in the file's own counting. */
    static Spot spot(Mark mark) {
        return new Spot("", mark.getLine() + 1, mark.getColumn() + 1, 1);
    }
}
