package io.github.jkubeaws.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A list of anything; a broken item is an item of the list too, so that the others keep their numbers. */
record ListOf<E, T>(Type<E> element, ItemReader<T> reader) implements Type<List<T>> {

    interface ItemReader<T> {
        T read(Node node, String path, Reading reading);
    }

    @Override
    public Optional<List<T>> read(Node node, String path, Reading reading) {
        if (!(node instanceof SequenceNode sequence) || Tags.isForeign(node)) {
            Shape.reportWrong(node, path, label(), reading);
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(reader.read(item, path + '[' + items.size() + ']', reading));
        }
        return Optional.of(items);
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public String label() {
        return element.section().isPresent() ? "a list of mappings" : "a list, each item " + element.label();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", element.schema());
    }

    @Override
    public Optional<Section<?>> section() {
        return element.section();
    }

    @Override
    public String show(List<T> value) {
        return value.stream()
                .map(item -> item instanceof Value<?> v ? showItem(v) : String.valueOf(item))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @SuppressWarnings("unchecked") // a list of values holds values of its element type
    private String showItem(Value<?> value) {
        return value.given().map(content -> element.show((E) content)).orElse("");
    }
}
