package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.Basics;
import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/** A channel is not written where an image decides. */
final class UnusedReleaseChannel implements ConfigRule {

    @Override
    public String id() {
        return "unused-release-channel";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Basics basics = config.basics();
        return Stream.concat(
                finding(basics.releaseChannel(), basics.amiId()),
                config.worker().nodePools().stream()
                        .flatMap(pool -> finding(
                                pool.overrides().releaseChannel(),
                                pool.overrides().amiId())));
    }

    private static Stream<Finding> finding(Value<Basics.ReleaseChannel> channel, Value<String> image) {
        if (channel.given().isEmpty() || image.given().isEmpty()) {
            return Stream.of();
        }
        return Stream.of(Finding.note(
                        channel.spot(),
                        "'releaseChannel' has no effect beside 'amiId: %s'"
                                .formatted(image.given().get()))
                .fix("remove 'releaseChannel' to keep that image, or 'amiId' to use the channel's newest"));
    }
}
