package io.github.jkubeaws.pki;

import java.util.ArrayList;
import java.util.List;

/**
 * The names and addresses under which one cluster is reached: what its certificates must cover.
 *
 * @param cluster the cluster's own name
 * @param region the AWS region, such as {@code eu-west-1}
 * @param domain the domain inside the cluster, {@code cluster.local} unless changed
 * @param serviceAddress the first address of the service network, where pods find the API server
 * @param balancerAddresses the addresses of the internal load balancer
 * @param endpoints the names under which people reach the API
 * @param etcdMembers the full names of etcd's members, which stay the same when machines change
 * @param extra more names for the API server, as somebody wished
 */
public record ClusterNames(
        String cluster,
        String region,
        String domain,
        String serviceAddress,
        List<String> balancerAddresses,
        List<String> endpoints,
        List<String> etcdMembers,
        AltNames extra) {

    private static final AltNames THIS_MACHINE = AltNames.of("localhost", "127.0.0.1");

    /** Keeps lists that nobody else can change. */
    public ClusterNames {
        balancerAddresses = List.copyOf(balancerAddresses);
        endpoints = List.copyOf(endpoints);
        etcdMembers = List.copyOf(etcdMembers);
    }

    /** Returns what the API server is called from inside the cluster, from its nodes and from outside. */
    AltNames apiServer() {
        List<String> names = new ArrayList<>();
        names.addAll(List.of(
                "kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc." + domain));
        names.addAll(endpoints);
        names.addAll(balancerAddresses);
        names.add(serviceAddress);
        return THIS_MACHINE.and(AltNames.of(names)).and(extra);
    }

    /**
     * Returns what every kubelet is called: the private DNS names that EC2 gives.
     *
     * <p>{@code *.*.compute.internal} is kept for the sake of old habits; it matches nothing, because {@code *} counts
     * in the first label only. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html
     */
    AltNames kubelets() {
        String first = region.equals("us-east-1") ? "*.ec2.internal" : "*." + region + ".compute.internal";
        return AltNames.of(first, "*.*.compute.internal");
    }

    /** Returns what the members of etcd call each other, and what each calls itself. */
    AltNames etcd() {
        return AltNames.of(etcdMembers).and(THIS_MACHINE);
    }
}
