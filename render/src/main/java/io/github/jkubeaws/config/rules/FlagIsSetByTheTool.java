package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Component.Flag;
import java.util.Optional;
import java.util.stream.Stream;

/** A flag that a program gets anyway is given once more: one of the two would silently win. */
final class FlagIsSetByTheTool implements ConfigRule {

    @Override
    public String id() {
        return "flag-is-set-by-the-tool";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return ProgramFlags.of(config)
                .flatMap(program -> program.flags().stream().flatMap(flag -> check(program, flag).stream()));
    }

    private static Optional<Finding> check(ProgramFlags program, Flag flag) {
        return flag.name()
                .given()
                .map(FlagNameMalformed::bare)
                .filter(program.taken()::containsKey)
                .map(name -> Finding.error(
                                flag.name().spot(), program.program() + " gets the flag '" + name + "' already")
                        .why("given twice, one of the two values would win, and nothing would tell which")
                        .fix(instead(program.taken().getOrDefault(name, ""))));
    }

    private static String instead(String setting) {
        return setting.isEmpty()
                ? "remove it; the cluster needs the value that it has"
                : "remove it, and set '" + setting + "'";
    }
}
