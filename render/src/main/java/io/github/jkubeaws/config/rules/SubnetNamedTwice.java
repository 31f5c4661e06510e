package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.SubnetName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** No list names a subnet twice. */
final class SubnetNamedTwice implements ConfigRule {

    @Override
    public String id() {
        return "subnet-named-twice";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return SubnetNameUnknown.lists(config).flatMap(SubnetNamedTwice::check);
    }

    private static Stream<Finding> check(List<SubnetName> names) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(each -> each.name().given().isPresent()
                        && !seen.add(each.name().given().get()))
                .map(each -> Finding.warning(
                                each.name().spot(),
                                "subnet '%s' is named twice in the same list"
                                        .formatted(each.name().given().get()))
                        .why("the second time changes nothing")
                        .fix("remove the second one, or name the subnet that was meant"));
    }
}
