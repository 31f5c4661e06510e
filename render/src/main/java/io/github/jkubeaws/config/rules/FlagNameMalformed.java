package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Component.Flag;
import java.util.Optional;
import java.util.stream.Stream;

/** A flag's name holds its dashes, or its value too. */
final class FlagNameMalformed implements ConfigRule {

    @Override
    public String id() {
        return "flag-name-malformed";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return ProgramFlags.of(config)
                .flatMap(program -> program.flags().stream().flatMap(flag -> check(program, flag).stream()));
    }

    private static Optional<Finding> check(ProgramFlags program, Flag flag) {
        return flag.name()
                .given()
                .filter(name -> !name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"))
                .filter(name -> !program.taken().containsKey(bare(name)))
                .map(name -> Finding.error(flag.name().spot(), "a flag cannot be named '" + name + "'")
                        .why("the dashes before it and the '=' after it are added")
                        .fix(split(name, flag)));
    }

    private static String split(String name, Flag flag) {
        String bare = bare(name);
        int equals = name.indexOf('=');
        if (!bare.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            return "write '{name: <letters, digits, hyphens>, value: <value>}'";
        }
        String value = equals >= 0 && flag.value().isAbsent()
                ? name.substring(equals + 1)
                : flag.value().given().orElse("");
        return "write '{name: " + bare + (value.isEmpty() ? "" : ", value: \"" + value + '"') + "}'";
    }

    /** Returns the name without its dashes and without a value behind it. */
    static String bare(String name) {
        return name.replaceFirst("^-+", "").replaceFirst("=.*$", "").strip();
    }
}
