package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One of a few words. */
record OneOf<E extends Choice>(List<E> choices) implements Type<E> {

    @Override
    public Optional<E> read(Node node, String path, Reading reading) {
        if (!(node instanceof ScalarNode scalar) || Tags.isForeign(node)) {
            Shape.reportWrong(node, path, label(), reading);
            return Optional.empty();
        }
        Optional<E> found = choices.stream()
                .filter(choice -> choice.word().equals(scalar.getValue()))
                .findFirst();
        if (found.isEmpty()) {
            reading.report(unknown(scalar, path, reading));
        }
        return found;
    }

    private Problem unknown(ScalarNode node, String path, Reading reading) {
        Problem problem = reading.error(
                "unknown-value", reading.spot(path, node), Shown.quoted(path) + " cannot be " + Shape.describe(node));
        Optional<String> lookAlike = LookAlikes.find(node.getValue(), words());
        if (lookAlike.isPresent()) {
            return problem.why(LookAlikes.explain(node.getValue())).fix("type '" + lookAlike.get() + "' anew");
        }
        String guess = Nearest.to(node.getValue(), words())
                .map(word -> "did you mean '" + word + "'? ")
                .orElse("");
        return problem.fix(guess + "it can be: " + String.join(", ", words()));
    }

    private List<String> words() {
        return choices.stream().map(Choice::word).toList();
    }

    @Override
    public String label() {
        return "one of " + String.join(", ", words());
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", words());
    }

    @Override
    public String show(E value) {
        return value.word();
    }
}
