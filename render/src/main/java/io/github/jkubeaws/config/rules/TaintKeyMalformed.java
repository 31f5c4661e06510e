package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Taint;
import java.util.stream.Stream;

/** A taint has a key that Kubernetes takes. */
final class TaintKeyMalformed implements ConfigRule {

    @Override
    public String id() {
        return "taint-key-malformed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.worker().nodePools().stream()
                .flatMap(pool -> pool.node().taints().stream())
                .map(Taint::key)
                .flatMap(key -> key.given().flatMap(QualifiedName::objection).stream()
                        .map(objection -> Finding.error(
                                        key.spot(),
                                        "taint key '%s' %s"
                                                .formatted(key.given().orElseThrow(), objection))
                                .fix("write a key such as dedicated or example.com/dedicated")));
    }
}
