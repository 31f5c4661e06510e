package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.value.Ip4;
import io.github.jkubeaws.config.yaml.Fields;
import io.github.jkubeaws.config.yaml.Items;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Spot;
import io.github.jkubeaws.config.yaml.Type;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.util.List;
import java.util.Optional;

/**
 * The names under which people reach the API, and who may.
 *
 * @param externalDnsName the one name, in place of {@code apiEndpoints}
 * @param hostedZoneId the zone of {@code externalDNSName}
 * @param hostedZone the name of that zone, as old files have it
 * @param createRecordSet whether old files want a record
 * @param recordSetTtl old; ALIAS records have none
 * @param adminApiEndpointName the endpoint that the kubeconfig uses
 * @param apiEndpoints the endpoints as written
 * @param additionalDnsSans further names in the API server's certificate
 * @param additionalIpSans further addresses in the API server's certificate
 */
public record Endpoints(
        Value<DnsName> externalDnsName,
        Value<String> hostedZoneId,
        Value<DnsName> hostedZone,
        Value<Boolean> createRecordSet,
        Value<Integer> recordSetTtl,
        Value<String> adminApiEndpointName,
        Items<ApiEndpoint> apiEndpoints,
        Items<Value<DnsName>> additionalDnsSans,
        Items<Value<Ip4>> additionalIpSans) {
    /** The name of the endpoint that {@code externalDNSName} describes; kube-aws wrote it with a capital. */
    public static final String EXTERNAL_NAME = "default";

    private static final Key<DnsName> EXTERNAL = Key.of(
                    "externalDNSName", Kinds.dnsName(), "DNS name of the API: short for one entry of apiEndpoints.")
            .rule("this or apiEndpoints")
            .since("0.1");
    private static final Key<String> ZONE_ID = Key.of("hostedZoneId", zoneId(), "Zone of externalDNSName's record.")
            .deprecated("'apiEndpoints: [{name: default, dnsName: …, loadBalancer: {hostedZone: {id: …}}}]'")
            .since("0.1");
    private static final Key<DnsName> ZONE_NAME = Key.of(
                    "hostedZone", Kinds.dnsName(), "Name of the zone of externalDNSName's record.")
            .deprecated("'apiEndpoints: [{name: default, dnsName: …, loadBalancer: {hostedZone: {name: …}}}]'")
            .since("0.1");
    private static final Key<Boolean> CREATE = Key.of(
                    "createRecordSet", Types.bool(), "Whether a record for externalDNSName is made.")
            .deprecated("'loadBalancer: {recordSetManaged: …}' in apiEndpoints")
            .since("0.1");
    private static final Key<Integer> TTL = Key.of(
                    "recordSetTTL", Types.integer(1, 2_147_483_647), "Seconds; without effect on ALIAS records.")
            .deprecated("no TTL, which ALIAS records do not have,");
    private static final Key<String> ADMIN = Key.of(
                    "adminAPIEndpointName", Types.text(), "Endpoint that the kubeconfig uses.")
            .orInWords("the only endpoint")
            .rule("must be set with two endpoints or more")
            .since("0.1");
    private static final Key<List<ApiEndpoint>> ENDPOINTS = Key.of(
                    "apiEndpoints", Types.sections(ApiEndpoint.SECTION), "Names under which people reach the API.")
            .rule("this or externalDNSName")
            .since("0.1");
    private static final Key<List<Value<DnsName>>> DNS_SANS = Key.of(
                    "additionalDnsSans", Types.list(Kinds.dnsName()), "Further names in the API server's certificate.")
            .since("0.1");
    private static final Key<List<Value<Ip4>>> IP_SANS = Key.of(
                    "additionalIPAddressSans",
                    Types.list(Kinds.ip()),
                    "Further addresses in the API server's certificate.")
            .since("0.1");
    private static final Section<Sans> SANS_SECTION = Section.named(
                    "customApiServerSettings",
                    "Further names and addresses in the API server's certificate.",
                    fields -> new Sans(fields.items(DNS_SANS), fields.items(IP_SANS)))
            .keys(DNS_SANS, IP_SANS)
            .build();
    private static final Key<Sans> SANS = Key.of(
                    "customApiServerSettings",
                    Types.section(SANS_SECTION),
                    "Further names in the API server's certificate.")
            .since("0.1");

    static final List<Key<?>> KEYS = List.of(EXTERNAL, ZONE_ID, ZONE_NAME, CREATE, TTL, ADMIN, ENDPOINTS, SANS);

    private record Sans(Items<Value<DnsName>> dns, Items<Value<Ip4>> ips) {}

    /** The id of a zone; the {@code /hostedzone/} that some tools print before it is cut off. */
    static Type<String> zoneId() {
        return Kinds.hostedZoneId();
    }

    /** Returns the endpoint that the keys from before {@code apiEndpoints} describe. */
    ApiEndpoint external(Controller controller) {
        Spot spot = externalDnsName.spot();
        Value<String> unset = Value.absent(spot, Optional.empty());
        return new ApiEndpoint(
                spot,
                Value.absent(spot, Optional.of(EXTERNAL_NAME)),
                externalDnsName,
                new ApiEndpoint.LoadBalancer(
                        spot,
                        new Reference(spot, unset, unset),
                        Value.absent(spot, Optional.of(true)),
                        controller.loadBalancerSubnets(),
                        controller.loadBalancerPrivate(),
                        createRecordSet,
                        recordSetTtl,
                        hostedZoneId,
                        hostedZone,
                        Value.absent(spot, Optional.of(ApiEndpoint.BalancerType.NETWORK)),
                        new Items<>(
                                spot,
                                Value.State.ABSENT,
                                ApiEndpoint.LoadBalancer.SOURCES.fallback().orElseThrow()),
                        new Items<>(spot, Value.State.ABSENT, List.of())));
    }

    static Endpoints read(Fields fields) {
        Sans sans = fields.section(SANS);
        return new Endpoints(
                fields.get(EXTERNAL),
                fields.get(ZONE_ID),
                fields.get(ZONE_NAME),
                fields.get(CREATE),
                fields.get(TTL),
                fields.get(ADMIN),
                fields.items(ENDPOINTS),
                sans.dns,
                sans.ips);
    }
}
