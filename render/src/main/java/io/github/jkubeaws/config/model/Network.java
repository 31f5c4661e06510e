package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.Ip4;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The VPC, its subnets, and the addresses of pods and services: keys at the top of the file.
 *
 * @param vpcCidr the addresses of the VPC
 * @param instanceCidr the addresses of the one subnet, when {@code subnets} is not used
 * @param vpc the existing VPC, if it is one
 * @param internetGateway the existing internet gateway, if it is one
 * @param subnets the subnets as written; see {@link ClusterConfig#subnets()} for those that hold
 * @param podCidr the addresses of pods
 * @param serviceCidr the addresses of services
 * @param dnsServiceIp the address of the cluster's DNS
 * @param controllerIp the address of the internal API load balancer in the first controller subnet
 * @param oldNames what the file says under old names; {@code vpc} and {@code internetGateway} have it already
 */
public record Network(
        Value<Cidr> vpcCidr,
        Value<Cidr> instanceCidr,
        Reference vpc,
        Reference internetGateway,
        Items<Subnet> subnets,
        Value<Cidr> podCidr,
        Value<Cidr> serviceCidr,
        Value<Ip4> dnsServiceIp,
        Value<Ip4> controllerIp,
        OldNames oldNames) {

    /**
     * Settings under their old names.
     *
     * @param vpcId of {@code vpc.id}
     * @param internetGatewayId of {@code internetGateway.id}
     */
    public record OldNames(Value<String> vpcId, Value<String> internetGatewayId) {}

    /** The block of the one subnet, where nothing else is written. */
    static final Cidr ONE_SUBNET = Cidr.of("10.0.0.0/24");

    private static final Key<Cidr> VPC_CIDR = Key.of("vpcCIDR", Kinds.cidr(), "Addresses of the VPC.")
            .or(Cidr.of("10.0.0.0/16"))
            .rule("/16 to /28; what an existing VPC has")
            .since("0.1");
    private static final Key<Cidr> INSTANCE_CIDR = Key.of(
                    "instanceCIDR", Kinds.cidr(), "Addresses of the one subnet, where 'subnets' is not used.")
            .orInWords(ONE_SUBNET + " without subnets")
            .rule("inside vpcCIDR; not with subnets")
            .since("0.1");
    private static final Key<Reference> VPC =
            Key.of("vpc", Types.section(Reference.section("vpc", "vpc", "a VPC")), "VPC that exists already.");
    private static final Key<String> VPC_ID =
            Key.of("vpcId", Kinds.id("vpc"), "Old form of vpc.id.").deprecated("'vpc: {id: …}'");
    private static final Key<Reference> GATEWAY = Key.of(
            "internetGateway",
            Types.section(Reference.section("internetGateway", "igw", "an internet gateway")),
            "Internet gateway that exists already in that VPC.");
    private static final Key<String> GATEWAY_ID = Key.of(
                    "internetGatewayId", Kinds.id("igw"), "Old form of internetGateway.id.")
            .deprecated("'internetGateway: {id: …}'");
    private static final Key<List<Subnet>> SUBNETS = Key.of(
                    "subnets",
                    Types.sections(Subnet.SECTION),
                    "Subnets over one or more zones, in place of availabilityZone.")
            .since("0.1");
    private static final Key<Cidr> POD_CIDR = Key.of(
                    "podCIDR", Kinds.cidr(), "Addresses of pods; each node takes a /24 of them.")
            .or(Cidr.of("10.2.0.0/16"))
            .rule("apart from vpcCIDR and serviceCIDR");
    private static final Key<Cidr> SERVICE_CIDR = Key.of("serviceCIDR", Kinds.cidr(), "Addresses of services.")
            .or(Cidr.of("10.3.0.0/24"))
            .rule("apart from vpcCIDR and podCIDR")
            .since("0.1");
    private static final Key<Ip4> DNS_IP = Key.of("dnsServiceIP", Kinds.ip(), "Address of the cluster's DNS service.")
            .or(Ip4.parse("10.3.0.10").orElseThrow())
            .rule("inside serviceCIDR, not its first address");
    private static final Key<Ip4> CONTROLLER_IP = Key.of(
                    "controllerIP",
                    Kinds.ip(),
                    "Address of the internal API load balancer in the first controller subnet.")
            .orInWords("address number 50 of the subnet")
            .rule("inside the first controller subnet; the same place in every other one")
            .since("0.1");

    static final List<Key<?>> KEYS = List.of(
            VPC_CIDR,
            INSTANCE_CIDR,
            VPC,
            VPC_ID,
            GATEWAY,
            GATEWAY_ID,
            SUBNETS,
            POD_CIDR,
            SERVICE_CIDR,
            DNS_IP,
            CONTROLLER_IP);

    static Network read(Fields fields) {
        OldNames old = new OldNames(fields.get(VPC_ID), fields.get(GATEWAY_ID));
        return new Network(
                fields.get(VPC_CIDR),
                fields.get(INSTANCE_CIDR),
                orOld(fields.section(VPC), old.vpcId),
                orOld(fields.section(GATEWAY), old.internetGatewayId),
                numbered(fields.items(SUBNETS)),
                fields.get(POD_CIDR),
                fields.get(SERVICE_CIDR),
                fields.get(DNS_IP),
                fields.get(CONTROLLER_IP),
                old);
    }

    private static Reference orOld(Reference modern, Value<String> old) {
        boolean onlyOld = old.isWritten() && !modern.isWritten();
        return new Reference(onlyOld ? old.spot() : modern.spot(), modern.id().orElse(old), modern.idFromStackOutput());
    }

    private static Items<Subnet> numbered(Items<Subnet> subnets) {
        List<Subnet> numbered = new ArrayList<>();
        for (Subnet subnet : subnets) {
            numbered.add(subnet.named(numbered.size()));
        }
        return new Items<>(subnets.spot(), subnets.state(), numbered);
    }

    /** Returns the address that pods reach the API under: the first one of the services. */
    public Optional<Ip4> kubernetesServiceIp() {
        return serviceCidr.effective().map(block -> block.at(1));
    }

    /** Tells whether the VPC exists already. */
    public boolean hasExistingVpc() {
        return vpc.isWritten();
    }
}
