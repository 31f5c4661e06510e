package io.github.jkubeaws.config.rules;

import java.util.List;

/** Rules of the names of the API, their load balancers and records. */
final class EndpointRules {
    static final List<ConfigRule> ALL = List.of(
            new NoApiEndpoint(),
            new ExternalDnsNameWithApiEndpoints(),
            new IncompleteApiEndpoint(),
            new DuplicateApiEndpoint(),
            new ApiEndpointNotChosen(),
            new UnknownApiEndpoint(),
            new MissingHostedZone(),
            new HostedZoneWithoutRecord(),
            new HostedZoneNamedTwice(),
            new ExistingLoadBalancerChanged(),
            new UnmanagedLoadBalancerChanged(),
            new ClassicLoadBalancer(),
            new ApiReachableByNobody(),
            new OpenToTheWorld(),
            new DnsNameOutsideHostedZone(),
            new UnusableApiName(),
            new ApiNameInEtcdZone(),
            new DuplicateCertificateName());

    private EndpointRules() {}
}
