package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.CustomSystemdUnit;
import java.util.stream.Stream;

/** Each unit of a node is described once, and each addition to it too. */
final class SystemdUnitNamedTwice implements ConfigRule {

    @Override
    public String id() {
        return "systemd-unit-named-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> Stream.concat(
                        Repeats.of(machines.customSystemdUnits().stream().map(CustomSystemdUnit::name)),
                        machines.customSystemdUnits().stream()
                                .flatMap(unit ->
                                        Repeats.of(unit.dropIns().stream().map(CustomSystemdUnit.DropIn::name)))))
                .map(repeat -> Finding.error(
                                repeat.again().spot(),
                                "'%s' is described at line %d already"
                                        .formatted(
                                                repeat.again().given().orElseThrow(),
                                                repeat.first().spot().line()))
                        .fix("put both into one, or give this one another name"));
    }
}
