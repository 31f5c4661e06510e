package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.Network;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Value;
import java.util.stream.Stream;

/**
 * A block of addresses that the file sets at its top, or its default.
 *
 * @param key the setting's name
 * @param value the setting
 * @param block what holds
 */
record NamedBlock(String key, Value<Cidr> value, Cidr block) {

    /** Returns the VPC's, the pods' and the services' block, as far as they are understood. */
    static Stream<NamedBlock> all(Network network) {
        return Stream.of(
                        of("vpcCIDR", network.vpcCidr()),
                        of("podCIDR", network.podCidr()),
                        of("serviceCIDR", network.serviceCidr()))
                .flatMap(found -> found);
    }

    private static Stream<NamedBlock> of(String key, Value<Cidr> value) {
        return value.effective().map(block -> new NamedBlock(key, value, block)).stream();
    }

    @Override
    public String toString() {
        return key + ' ' + block;
    }
}
