package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;

/**
 * The workers.
 *
 * @param spot where it stands
 * @param apiEndpointName the endpoint that pools belong to, unless they say otherwise
 * @param nodePoolRollingStrategy the order of rolling pools
 * @param nodePools the pools
 */
public record Worker(
        Spot spot,
        Value<String> apiEndpointName,
        Value<RollingStrategy> nodePoolRollingStrategy,
        Items<NodePool> nodePools) {
    private static final Key<String> ENDPOINT = Key.of(
                    "apiEndpointName", Types.text(), "API endpoint of every pool that names none.")
            .orInWords("the only endpoint")
            .rule("an endpoint has it; must be set with two or more, unless each pool names one");
    private static final Key<RollingStrategy> STRATEGY = RollingStrategy.key("Order in which pools are rolled.", "");
    private static final Key<List<NodePool>> POOLS =
            Key.of("nodePools", Types.sections(NodePool.SECTION), "Groups of workers, a CloudFormation stack each.");

    static final Section<Worker> SECTION = Section.named("worker", "The workers.", Worker::read)
            .keys(ENDPOINT, STRATEGY, POOLS)
            .build();

    private static Worker read(Fields fields) {
        return new Worker(fields.spot(), fields.get(ENDPOINT), fields.get(STRATEGY), fields.items(POOLS));
    }
}
