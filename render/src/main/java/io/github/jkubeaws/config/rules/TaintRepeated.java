package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Taint;
import java.util.Optional;
import java.util.stream.Stream;

/** Taints of a node differ in key or effect. */
final class TaintRepeated implements ConfigRule {

    @Override
    public String id() {
        return "taint-repeated";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .flatMap(pool -> Repeats.in(pool.node().taints().stream(), TaintRepeated::identity))
                .map(repeat -> Finding.error(
                                repeat.again().spot(),
                                "taint '%s' is given at line %d already"
                                        .formatted(
                                                identity(repeat.again()).orElseThrow(),
                                                repeat.first().spot().line()))
                        .why("a node has one value for each pair of key and effect")
                        .fix("remove one of the two, or write another effect"));
    }

    private static Optional<String> identity(Taint taint) {
        return taint.key().given().flatMap(key -> taint.effect().given().map(effect -> key + ':' + effect.word()));
    }
}
