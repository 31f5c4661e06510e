package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Subnet;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Spot;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** No two subnets share an address. */
final class SubnetsOverlap implements ConfigRule {
    private static final Comparator<Spot> BY_PLACE =
            Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column);

    @Override
    public String id() {
        return "subnets-overlap";
    }

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        Subnets subnets = Subnets.of(config);
        List<Subnet> sorted = subnets.all().stream()
                .filter(subnet -> subnet.instanceCidr().given().isPresent())
                .sorted(Comparator.comparing((Subnet subnet) -> block(subnet).first())
                        .thenComparing(subnet -> block(subnet).prefix()))
                .toList();
        FreeBlocks free = FreeBlocks.of(config, subnets);
        Map<Spot, Finding> findings = new LinkedHashMap<>();
        for (int i = 1, widest = 0; i < sorted.size(); i++) {
            Subnet subnet = sorted.get(i);
            if (block(subnet).overlaps(block(sorted.get(widest)))) {
                Finding finding = finding(sorted.get(widest), subnet, free);
                findings.putIfAbsent(finding.spot(), finding);
            } else {
                widest = i;
            }
        }
        return findings.values().stream();
    }

    private static Cidr block(Subnet subnet) {
        return subnet.instanceCidr().given().orElseThrow();
    }

    private static Finding finding(Subnet one, Subnet other, FreeBlocks blocks) {
        boolean inOrder = BY_PLACE.compare(one.spot(), other.spot()) < 0;
        Subnet earlier = inOrder ? one : other;
        Subnet later = inOrder ? other : one;
        String fix = blocks.first(block(later).prefix())
                .map(free -> "write a block that no other subnet uses, for example instanceCIDR: " + free)
                .orElse("choose smaller blocks, or a larger vpcCIDR");
        return Finding.error(
                        later.instanceCidr().spot(),
                        "%s %s overlaps with %s %s"
                                .formatted(
                                        Subnets.called(later), block(later), Subnets.called(earlier), block(earlier)))
                .fix(fix);
    }
}
