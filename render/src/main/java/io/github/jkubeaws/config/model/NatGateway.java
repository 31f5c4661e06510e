package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;

/**
 * How a private subnet reaches the internet.
 *
 * @param gateway the existing gateway, if there is one
 * @param eipAllocationId the existing Elastic IP for a gateway to be created
 */
public record NatGateway(Reference gateway, Value<String> eipAllocationId) {
    private static final Key<String> ID = Key.of("id", Kinds.id("nat"), "Id of a NAT gateway that exists already.");
    private static final Key<String> FROM_OUTPUT =
            Key.of("idFromStackOutput", Types.text(), "Name of the CloudFormation export that holds the gateway's id.");
    private static final Key<String> EIP = Key.of(
                    "eipAllocationId",
                    Kinds.id("eipalloc"),
                    "Allocation of an Elastic IP that the gateway to be created takes.")
            .rule("not with id");

    static final Section<NatGateway> SECTION = Section.named(
                    "subnets[].natGateway",
                    "The NAT gateway of a private subnet: an existing one, or the address for a new one.",
                    NatGateway::read)
            .keys(ID, FROM_OUTPUT, EIP)
            .build();

    private static NatGateway read(Fields fields) {
        Reference gateway = new Reference(fields.spot(), fields.get(ID), fields.get(FROM_OUTPUT));
        return new NatGateway(gateway, fields.get(EIP));
    }
}
