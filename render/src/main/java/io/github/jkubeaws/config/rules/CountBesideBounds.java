package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import java.util.stream.Stream;

/** A group has a number of instances, or bounds; not both. */
final class CountBesideBounds implements ConfigRule {

    @Override
    public String id() {
        return "count-beside-bounds";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Groups.of(config)
                .filter(group -> group.count().given().isPresent())
                .flatMap(group -> Stream.of(
                                group.bounds().minSize(), group.bounds().maxSize())
                        .filter(bound -> bound.given().isPresent())
                        .limit(1)
                        .map(bound -> Finding.error(
                                        group.count().spot(),
                                        "%s has both count and %s"
                                                .formatted(
                                                        group.path(),
                                                        bound.spot()
                                                                .path()
                                                                .substring(group.path()
                                                                                .length()
                                                                        + 1)))
                                .why("count fixes the number of instances; bounds let it change")
                                .fix("remove count, or remove minSize and maxSize")));
    }
}
