package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.yaml.Choice;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Locale;

/**
 * One name of the API, with its load balancer.
 *
 * <pre>{@code
 * apiEndpoints:
 * - name: default
 *   dnsName: kubernetes.example.com
 *   loadBalancer:
 *     hostedZone: {id: Z0123456789ABC}
 * }</pre>
 *
 * @param spot where it stands
 * @param name by which other settings refer to it
 * @param dnsName the name
 * @param loadBalancer what stands behind it
 */
public record ApiEndpoint(Spot spot, Value<String> name, Value<DnsName> dnsName, LoadBalancer loadBalancer) {

    /** The kinds of load balancer. */
    public enum BalancerType implements Choice {
        /** A network load balancer. */
        NETWORK,
        /** The oldest kind. */
        CLASSIC;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The load balancer of an endpoint.
     *
     * @param spot where it stands
     * @param reference the existing balancer, if it is one
     * @param managed whether there is a balancer at all that is ours
     * @param subnets where it has addresses
     * @param isPrivate whether it is reachable from inside the VPC only
     * @param recordSetManaged whether its DNS record is ours
     * @param recordSetTtl old; ALIAS records have none
     * @param hostedZoneId the zone of its record
     * @param hostedZoneName the zone of its record, by name
     * @param type its kind
     * @param sourceCidrs who may connect
     * @param securityGroupIds further security groups
     */
    public record LoadBalancer(
            Spot spot,
            Reference reference,
            Value<Boolean> managed,
            Items<SubnetName> subnets,
            Value<Boolean> isPrivate,
            Value<Boolean> recordSetManaged,
            Value<Integer> recordSetTtl,
            Value<String> hostedZoneId,
            Value<DnsName> hostedZoneName,
            Value<BalancerType> type,
            Items<Value<Cidr>> sourceCidrs,
            Items<Value<String>> securityGroupIds) {
        private static final Key<String> ID = Key.of(
                        "id",
                        Types.text(
                                "the ARN of a network load balancer, or the name of a classic one",
                                "arn:aws[a-z-]*:elasticloadbalancing:[^\\s]+|[A-Za-z0-9-]{1,32}"),
                        "Load balancer that exists already.")
                .rule("then type, private, subnets and hostedZone are left out");
        private static final Key<String> FROM_OUTPUT = Key.of(
                "idFromStackOutput", Types.text(), "Name of the CloudFormation export that holds the balancer's id.");
        private static final Key<Boolean> MANAGED = Key.of(
                        "managed", Types.bool(), "Whether a load balancer is made for this endpoint.")
                .or(true)
                .rule("false: without type, hostedZone and recordSetTTL");
        private static final Key<List<SubnetName>> SUBNETS =
                SubnetName.list("Subnets in which it has addresses.", "all subnets that fit 'private'");
        private static final Key<Boolean> PRIVATE = Key.of(
                        "private", Types.bool(), "Whether it is reachable from inside the VPC only.")
                .or(false);
        private static final Key<Boolean> RECORD_MANAGED = Key.of(
                        "recordSetManaged", Types.bool(), "Whether its DNS record is made by the tool.")
                .orInWords("true for a balancer that is made")
                .rule("true needs hostedZone; false forbids it")
                .since("0.1");
        private static final Key<Integer> TTL = Key.of(
                        "recordSetTTL", Types.integer(1, 2_147_483_647), "Seconds; without effect on ALIAS records.")
                .deprecated("no TTL, which ALIAS records do not have,");
        private static final Key<String> ZONE_ID =
                Key.of("id", Endpoints.zoneId(), "Id of the zone.").since("0.1");
        private static final Key<DnsName> ZONE_NAME = Key.of(
                        "name", Kinds.dnsName(), "Name of the zone; its id is looked up.")
                .rule("this or id")
                .since("0.1");
        private static final Section<Zone> ZONE_SECTION = Section.named(
                        "apiEndpoints[].loadBalancer.hostedZone",
                        "The Route 53 zone that gets the record.",
                        fields -> new Zone(fields.get(ZONE_ID), fields.get(ZONE_NAME)))
                .keys(ZONE_ID, ZONE_NAME)
                .build();
        private static final Key<Zone> ZONE = Key.of(
                        "hostedZone", Types.section(ZONE_SECTION), "Route 53 zone that gets the record.")
                .since("0.1");
        private static final Key<BalancerType> TYPE = Key.of(
                        "type", Types.choice(BalancerType.values()), "Kind of load balancer.")
                .or(BalancerType.NETWORK)
                .rule("network; classic is refused");
        static final Key<List<Value<Cidr>>> SOURCES = Key.of(
                        "apiAccessAllowedSourceCIDRs",
                        Types.list(Kinds.cidr()),
                        "Addresses from which people may connect.")
                .or(List.of(Value.given(new Spot("", 1, 1, 1), Cidr.of("0.0.0.0/0"))))
                .rule("not empty without securityGroupIds");
        private static final Key<List<Value<String>>> GROUPS = Key.of(
                "securityGroupIds", Types.list(Kinds.id("sg")), "Security groups beside the one that is created.");

        static final Section<LoadBalancer> SECTION = Section.named(
                        "apiEndpoints[].loadBalancer", "What stands behind a name of the API.", LoadBalancer::read)
                .keys(ID, FROM_OUTPUT, MANAGED, TYPE, PRIVATE, SUBNETS, ZONE, RECORD_MANAGED, TTL, SOURCES, GROUPS)
                .retired("createRecordSet", "the key was renamed", "write 'recordSetManaged' in its place")
                .build();

        private record Zone(Value<String> id, Value<DnsName> name) {}

        private static LoadBalancer read(Fields fields) {
            Zone zone = fields.section(ZONE);
            return new LoadBalancer(
                    fields.spot(),
                    new Reference(fields.spot(), fields.get(ID), fields.get(FROM_OUTPUT)),
                    fields.get(MANAGED),
                    fields.items(SUBNETS),
                    fields.get(PRIVATE),
                    fields.get(RECORD_MANAGED),
                    fields.get(TTL),
                    zone.id,
                    zone.name,
                    fields.get(TYPE),
                    fields.items(SOURCES),
                    fields.items(GROUPS));
        }

        /** Tells whether a hosted zone is named, by id or by name. */
        public boolean hasHostedZone() {
            return hostedZoneId.isWritten() || hostedZoneName.isWritten();
        }
    }

    private static final Key<String> NAME = Key.of(
                    "name",
                    Types.text("a name of letters, digits and hyphens", "[A-Za-z][A-Za-z0-9-]{0,59}"),
                    "Name by which other settings refer to the endpoint.")
            .rule("must be set; unique, also without its hyphens")
            .since("0.1");
    private static final Key<DnsName> DNS_NAME = Key.of("dnsName", Kinds.dnsName(), "The DNS name.")
            .alsoKnownAs("dNSName")
            .rule("must be set; unique")
            .since("0.1");
    private static final Key<LoadBalancer> LB = Key.of(
                    "loadBalancer", Types.section(LoadBalancer.SECTION), "What stands behind the name.")
            .since("0.1");

    static final Section<ApiEndpoint> SECTION = Section.named(
                    "apiEndpoints[]", "A name under which people reach the API.", ApiEndpoint::read)
            .keys(NAME, DNS_NAME, LB)
            .build();

    private static ApiEndpoint read(Fields fields) {
        return new ApiEndpoint(fields.spot(), fields.get(NAME), fields.get(DNS_NAME), fields.section(LB));
    }
}
