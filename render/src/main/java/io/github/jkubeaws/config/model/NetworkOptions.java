package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * Decisions about the network that belong to no subnet.
 *
 * @param natGateway how private subnets reach the internet
 * @param vxlanPort the UDP port between nodes that carries the pods' packets
 * @param s3Endpoint whether S3 is reached inside AWS' network
 */
public record NetworkOptions(Value<NatGateways> natGateway, Value<Integer> vxlanPort, Value<Boolean> s3Endpoint) {

    /** How private subnets reach the internet, where they name no gateway of their own. */
    public enum NatGateways implements Choice {
        /** Through a NAT gateway in their zone. */
        ONE_PER_ZONE("one-per-zone"),
        /** Not at all. */
        NONE("none");

        private final String word;

        NatGateways(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    private static final Key<NatGateways> NAT = Key.of(
                    "natGateway",
                    Types.choice(NatGateways.values()),
                    "NAT gateways for private subnets that are created and name none.")
            .or(NatGateways.ONE_PER_ZONE);
    private static final Key<Integer> VXLAN = Key.of(
                    "vxlanPort", Types.integer(1, 65_535), "UDP port between nodes that carries the pods' packets.")
            .or(8472);
    private static final Key<Boolean> S3 = Key.of(
                    "s3Endpoint", Types.bool(), "Whether the VPC has a gateway endpoint for S3, which costs nothing.")
            .or(true);
    private static final Section<NetworkOptions> SECTION = Section.named(
                    "network", "Decisions about the network that belong to no subnet.", NetworkOptions::read)
            .keys(NAT, VXLAN, S3)
            .build();
    static final Key<NetworkOptions> KEY =
            Key.of("network", Types.section(SECTION), "Decisions about the network that belong to no subnet.");

    private static NetworkOptions read(Fields fields) {
        return new NetworkOptions(fields.get(NAT), fields.get(VXLAN), fields.get(S3));
    }
}
