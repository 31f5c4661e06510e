package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.CustomSystemdUnit;
import io.github.jkubeaws.config.yaml.Spot;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A unit has a name and something that is done with it; an addition has a name and a text. */
final class SystemdUnitIncomplete implements ConfigRule {

    @Override
    public String id() {
        return "systemd-unit-incomplete";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return config.machines()
                .flatMap(machines -> machines.customSystemdUnits().stream())
                .flatMap(unit ->
                        Stream.concat(check(unit), unit.dropIns().stream().flatMap(SystemdUnitIncomplete::check)));
    }

    private static Stream<Finding> check(CustomSystemdUnit unit) {
        boolean idle = unit.content().isAbsent()
                && unit.command().isAbsent()
                && unit.enable().isAbsent()
                && !unit.dropIns().isWritten();
        return finding(unit.spot(), unit.name().isAbsent() ? "no name" : "", idle ? "no content" : "")
                .map(finding ->
                        finding.fix("write it in full: {name: example.service, command: start, content: \"…\"}"));
    }

    private static Stream<Finding> check(CustomSystemdUnit.DropIn dropIn) {
        return finding(
                        dropIn.spot(),
                        dropIn.name().isAbsent() ? "no name" : "",
                        dropIn.content().isAbsent() ? "no content" : "")
                .map(finding -> finding.fix("write it in full: {name: 10-example.conf, content: \"…\"}"));
    }

    private static Stream<Finding> finding(Spot spot, String... missing) {
        String all = Stream.of(missing).filter(text -> !text.isEmpty()).collect(Collectors.joining(" and "));
        return all.isEmpty() ? Stream.of() : Stream.of(Finding.error(spot, spot.path() + " has " + all));
    }
}
