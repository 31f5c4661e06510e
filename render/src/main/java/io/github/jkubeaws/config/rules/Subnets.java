package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.model.SubnetName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subnets of a file, and who runs in which. While the list was not understood, there are none. */
final class Subnets {
    private static final int SHOWN = 3;

    private final List<Subnet> all;
    private final Map<String, Subnet> byName = new LinkedHashMap<>();
    private final List<Subnet> publicOnes;
    private final List<Subnet> privateOnes;
    private final boolean known;

    private Subnets(ClusterConfig config) {
        boolean listed = config.network().subnets().isKnown();
        this.all = listed ? config.subnets() : List.of();
        this.known = listed
                && all.stream()
                        .allMatch(subnet -> subnet.name().effective().isPresent()
                                && subnet.isPrivate().effective().isPresent());
        this.publicOnes =
                all.stream().filter(subnet -> subnet.isPrivate().is(false)).toList();
        this.privateOnes =
                all.stream().filter(subnet -> subnet.isPrivate().is(true)).toList();
        all.forEach(subnet -> subnet.name().effective().ifPresent(name -> byName.putIfAbsent(name, subnet)));
    }

    static Subnets of(ClusterConfig config) {
        return new Subnets(config);
    }

    /** Tells whether every subnet's name and kind are understood, so that a missing one is really missing. */
    boolean areKnown() {
        return known;
    }

    List<Subnet> all() {
        return all;
    }

    /** Returns those that are to be created. */
    Stream<Subnet> managed() {
        return all.stream().filter(subnet -> !subnet.isExisting());
    }

    /** Returns the names, in the order of the file. */
    Set<String> names() {
        return byName.keySet();
    }

    Optional<Subnet> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns those that are private, or those that are public. */
    List<Subnet> ofKind(boolean isPrivate) {
        return isPrivate ? privateOnes : publicOnes;
    }

    /** Returns the subnets of a group, each once; none while one of them is in doubt. */
    List<Subnet> of(MachineGroup group) {
        if (!known || !group.subnets().isKnown()) {
            return List.of();
        }
        if (group.subnets().isEmpty()) {
            return group.isPrivate().effective().map(this::ofKind).orElse(List.of());
        }
        Map<String, Subnet> chosen = new LinkedHashMap<>();
        for (SubnetName reference : group.subnets()) {
            Optional<Subnet> subnet = reference.name().given().flatMap(this::named);
            if (subnet.isEmpty()) {
                return List.of();
            }
            chosen.put(reference.name().given().get(), subnet.get());
        }
        return List.copyOf(chosen.values());
    }

    /** Returns what a subnet is called in messages. */
    static String called(Subnet subnet) {
        return "subnet '" + subnet.name().effective().orElse("?") + "'";
    }

    /** Returns a list of names that fits into a line. */
    static String shown(List<String> names) {
        return shown(names, SHOWN);
    }

    static String shown(List<String> names, int most) {
        String more = names.size() > most ? " and " + (names.size() - most) + " more" : "";
        return names.stream().limit(most).collect(Collectors.joining(", ", "", more));
    }
}
