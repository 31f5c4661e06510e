package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A file has one text: as it is, or as a template. */
final class CustomFileTextTwice implements ConfigRule {

    @Override
    public String id() {
        return "custom-file-text-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> machines.customFiles().stream())
                .filter(file -> file.content().given().isPresent()
                        && file.template().given().isPresent())
                .map(
                        file -> Finding.error(
                                        file.template().spot(), file.spot().path() + " has both content and template")
                                .fix(
                                        "keep content for a text as it is, or template for one in which [=name] stands for a setting"));
    }
}
