package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A label of a node has a key and a value that Kubernetes takes. */
final class NodeLabelMalformed implements ConfigRule {

    @Override
    public String id() {
        return "node-label-malformed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return NodeLabels.of(config).flatMap(NodeLabelMalformed::check);
    }

    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)?");
    private static final int LONGEST = 63;

    private static Stream<Finding> check(NodeLabels.Label label) {
        Stream<Finding> key = QualifiedName.objection(label.key()).stream()
                .map(objection -> Finding.error(
                                label.value().spot(), "node label '%s' %s".formatted(label.key(), objection))
                        .fix("write a key such as team or example.com/team"));
        Stream<Finding> value = label
                .value()
                .given()
                .flatMap(given -> objection(given))
                .map(objection -> Finding.error(
                                label.value().spot(),
                                "the value of node label '%s' %s".formatted(label.key(), objection))
                        .why("label values are for selecting; longer texts belong in annotations")
                        .fix("write a value such as \"search\" or \"2.1\""))
                .stream();
        return Stream.concat(key, value);
    }

    private static Optional<String> objection(String value) {
        if (value.length() > LONGEST) {
            return Optional.of("has %d characters, and Kubernetes takes %d".formatted(value.length(), LONGEST));
        }
        return VALUE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("is not made of letters, digits, '-', '_' and '.', with a letter or digit at both ends");
    }
}
