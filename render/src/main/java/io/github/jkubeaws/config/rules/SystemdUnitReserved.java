package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A unit of the tool is added to, never replaced or stopped. */
final class SystemdUnitReserved implements ConfigRule {

    @Override
    public String id() {
        return "systemd-unit-reserved";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> machines.customSystemdUnits().stream())
                .filter(unit ->
                        unit.name().given().filter(NodeFiles::isUnitOfTheTool).isPresent())
                .flatMap(unit -> Stream.<Value<?>>of(unit.content(), unit.command(), unit.enable(), unit.runtime())
                        .filter(value -> value.given().isPresent())
                        .limit(1)
                        .map(value -> Finding.error(
                                        value.spot(),
                                        "'%s' belongs to jkube-aws and can only be added to"
                                                .formatted(unit.name().given().orElseThrow()))
                                .fix("keep name and drop-ins: [{name: 10-example.conf, content: \"…\"}], and remove '"
                                        + value.spot()
                                                .path()
                                                .substring(unit.spot().path().length() + 1) + "'")));
    }
}
