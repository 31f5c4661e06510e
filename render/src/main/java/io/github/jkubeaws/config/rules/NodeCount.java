package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.AutoScalingGroup;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;

/**
 * How many machines a group has.
 *
 * @param least the number that is always there
 * @param most the number that scaling may reach
 */
record NodeCount(long least, long most) {
    static final NodeCount NONE = new NodeCount(0, 0);

    /** Returns the bounds that hold; a number that is not understood counts as none, so that nobody is blamed for it. */
    static NodeCount of(Value<Integer> count, AutoScalingGroup group) {
        Optional<Integer> least = group.minSize().given();
        Optional<Integer> most = group.maxSize().given();
        int fallback = count.effective().orElse(0);
        int low = least.orElse(Math.min(fallback, most.orElse(fallback)));
        return new NodeCount(low, Math.max(low, most.orElse(fallback)));
    }

    /** Returns the bounds of a group that nothing scales. */
    static NodeCount fixed(Value<Integer> count) {
        int number = count.effective().orElse(0);
        return new NodeCount(number, number);
    }

    NodeCount plus(NodeCount other) {
        return new NodeCount(least + other.least, most + other.most);
    }
}
