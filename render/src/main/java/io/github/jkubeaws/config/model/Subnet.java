package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.Optional;

/**
 * One subnet, to be created or existing.
 *
 * <pre>{@code
 * subnets:
 * - name: public-a
 *   availabilityZone: eu-west-1a
 *   instanceCIDR: 10.0.0.0/24
 * }</pre>
 *
 * @param spot where it stands
 * @param name by which other sections refer to it
 * @param availabilityZone where it lies
 * @param instanceCidr its addresses
 * @param isPrivate whether its instances have no public addresses
 * @param reference the existing subnet, if it is one
 * @param idFromFn an intrinsic function that yields the id of an existing subnet
 * @param routeTable the existing route table, if it uses one
 * @param natGateway the existing NAT gateway or address, if it uses one
 */
public record Subnet(
        Spot spot,
        Value<String> name,
        Value<String> availabilityZone,
        Value<Cidr> instanceCidr,
        Value<Boolean> isPrivate,
        Reference reference,
        Value<String> idFromFn,
        Reference routeTable,
        NatGateway natGateway) {
    private static final Key<String> NAME = Key.of(
                    "name",
                    Types.text("a name of letters, digits and hyphens", "[A-Za-z][A-Za-z0-9-]{0,59}"),
                    "Name by which other sections refer to the subnet.")
            .orInWords("Subnet0, Subnet1, …")
            .rule("unique, also without its hyphens")
            .since("0.1");
    private static final Key<String> ZONE = Key.of("availabilityZone", Kinds.zone(), "Zone in which the subnet lies.")
            .rule("a zone of the region")
            .since("0.1");
    private static final Key<Cidr> CIDR = Key.of("instanceCIDR", Kinds.cidr(), "Addresses of the subnet.")
            .rule("inside vpcCIDR, /16 to /28, apart from every other subnet")
            .since("0.1");
    private static final Key<Boolean> PRIVATE = Key.of(
                    "private", Types.bool(), "Whether instances get no public address.")
            .or(false)
            .since("0.1");
    private static final Key<String> ID = Key.of("id", Kinds.id("subnet"), "Id of a subnet that exists already.");
    private static final Key<String> FROM_OUTPUT =
            Key.of("idFromStackOutput", Types.text(), "Name of the CloudFormation export that holds the subnet's id.");
    private static final Key<String> FROM_FN =
            Key.of("idFromFn", Kinds.function(), "CloudFormation function, in JSON, that yields the subnet's id.");
    private static final Key<Reference> ROUTE_TABLE = Key.of(
            "routeTable",
            Types.section(Reference.section("subnets[].routeTable", "rtb", "a route table")),
            "Route table that exists already.");
    private static final Key<NatGateway> NAT_GATEWAY = Key.of(
            "natGateway", Types.section(NatGateway.SECTION), "NAT gateway, or its address, that exists already.");

    static final Section<Subnet> SECTION = Section.named(
                    "subnets[]",
                    "A subnet: to be created ('availabilityZone' and 'instanceCIDR'), or existing ('id').",
                    Subnet::read)
            .keys(NAME, ZONE, CIDR, PRIVATE, ID, FROM_OUTPUT, FROM_FN, ROUTE_TABLE, NAT_GATEWAY)
            .retired(
                    "internetGateway",
                    "a subnet has no gateway of its own",
                    "write internetGateway at the top of the file")
            .build();

    private static Subnet read(Fields fields) {
        return new Subnet(
                fields.spot(),
                fields.get(NAME),
                fields.get(ZONE),
                fields.get(CIDR),
                fields.get(PRIVATE),
                new Reference(fields.spot(), fields.get(ID), fields.get(FROM_OUTPUT)),
                fields.get(FROM_FN),
                fields.section(ROUTE_TABLE),
                fields.section(NAT_GATEWAY));
    }

    /** Tells whether the subnet exists already, so that its addresses and routes are not ours. */
    public boolean isExisting() {
        return reference.isWritten() || idFromFn.isWritten();
    }

    /** Returns the name that its resources in a template begin with: the name without hyphens, first letter upper. */
    public static String logicalName(String name) {
        String bare = name.replace("-", "");
        return bare.isEmpty() ? bare : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }

    Subnet named(int number) {
        Value<String> named = name.withFallback(Optional.of("Subnet" + number));
        return new Subnet(
                spot, named, availabilityZone, instanceCidr, isPrivate, reference, idFromFn, routeTable, natGateway);
    }
}
