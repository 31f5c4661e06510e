package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.yaml.Retired;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Keys of kube-aws that are recognised only to be refused, with what takes their place. The names are those of
 * https://github.com/kubernetes-retired/kube-aws, from its first release to its last.
 */
final class RetiredKeys {
    private static final String REMOVE = "remove it";
    private static final String MOVED = "the key moved";

    private RetiredKeys() {}

    private static final List<Retired> FLAT_CONTROLLER = flat(
            "controller",
            List.of(
                    "Count",
                    "CreateTimeout",
                    "InstanceType",
                    "RootVolumeType",
                    "RootVolumeIOPS",
                    "RootVolumeSize",
                    "Tenancy"));
    private static final List<Retired> FLAT_ETCD = flat(
            "etcd",
            List.of(
                    "Count",
                    "InstanceType",
                    "RootVolumeType",
                    "RootVolumeIOPS",
                    "RootVolumeSize",
                    "DataVolumeType",
                    "DataVolumeIOPS",
                    "DataVolumeSize",
                    "DataVolumeEncrypted",
                    "Tenancy"));

    /** These were defaults for pools, but pools came with defaults of their own, so they never held. */
    private static final List<Retired> FLAT_WORKER = List.of(
                    "Count",
                    "CreateTimeout",
                    "InstanceType",
                    "RootVolumeType",
                    "RootVolumeIOPS",
                    "RootVolumeSize",
                    "SecurityGroupIds",
                    "Tenancy")
            .stream()
            .map(end -> new Retired(
                    "worker" + end,
                    "each pool has its own, which always won",
                    "write '" + nested(end) + "' in each item of worker.nodePools"))
            .toList();

    private static final List<Retired> WORKER_REST = List.of(
            new Retired(
                    "workerSpotPrice",
                    "spot instances are a part of a pool's auto scaling group today",
                    "write 'autoScalingGroup: {mixedInstances: {enabled: true, spotMaxPrice: \"…\"}}' in each item of"
                            + " worker.nodePools"),
            new Retired(
                    "workerTopologyPrivate",
                    "each pool has its own, which always won",
                    "write 'private: …' in each item of worker.nodePools"));

    private static final List<Retired> ETCD_REST = List.of(new Retired(
            "etcdDataVolumeEphemeral",
            "data on an instance's own disk is lost with the instance, and with it the cluster",
            REMOVE));

    private static final List<Retired> NETWORK = List.of(
            new Retired(
                    "mapPublicIPs",
                    "subnets say it themselves",
                    "write 'private: true' in each item of subnets whose nodes have no public addresses, and nothing in the others"),
            new Retired(
                    "routeTableId", "subnets say it themselves", "write 'routeTable: {id: …}' in each item of subnets"),
            new Retired("eipAllocationIDs", "it had no effect", REMOVE));

    private static final List<Retired> IMAGES = Stream.of(
                    image(
                            "hyperkubeImage",
                            "Kubernetes 1.19 ended the hyperkube image; there is one image for each program",
                            "write 'kubernetesVersion: <version>'"),
                    image("awsCliImage", "nodes need no AWS CLI", REMOVE),
                    image("kubeDnsImage", "CoreDNS took kube-dns' place", "write 'coreDnsImage: {repo: …, tag: …}'"),
                    image("kubeDnsMasqImage", "CoreDNS took kube-dns' place", REMOVE),
                    image("dnsMasqMetricsImage", "CoreDNS took kube-dns' place", REMOVE),
                    image("kubeReschedulerImage", "the rescheduler ended in 2018", REMOVE),
                    image("execHealthzImage", "probes need no container of their own", REMOVE),
                    image("helmImage", "Helm 3 runs on your machine", REMOVE),
                    image("tillerImage", "Helm 3 has no Tiller", REMOVE),
                    image(
                            "clusterAutoscalerImage",
                            "cluster-autoscaler's version follows kubernetesVersion",
                            "write 'addons: {clusterAutoscaler: {enabled: true}}'"),
                    image(
                            "kube2iamImage",
                            "kube2iam needs the metadata service, which pods cannot reach any more",
                            "bind roles to service accounts (IAM OIDC provider)"),
                    image(
                            "heapsterImage",
                            "Heapster ended in 2018",
                            "write 'addons: {metricsServer: {enabled: true}}'"),
                    image("kubernetesDashboardImage", "the dashboard is not installed", REMOVE))
            .toList();

    private static final List<Retired> PROGRAMS = List.of(
            new Retired(
                    "kubernetesDashboard",
                    "the project is archived, and kube-aws ran it with cluster-admin's rights and a login that could"
                            + " be skipped",
                    "remove it; for a web view run one of your own on your machine, with your own kubeconfig"),
            new Retired(
                    "kubeAwsPlugins",
                    "plugins were templates of another program",
                    "put patches in overlays/ and objects in kubernetes.manifests; awsIamAuthenticator is"
                            + " 'kubernetes: {authentication: {awsIAM: {enabled: true}}}', clusterAutoscaler is"
                            + " 'addons: {clusterAutoscaler: {enabled: true}}'"));

    /** At the top of the file. */
    static final List<Retired> TOP = Stream.of(
                    FLAT_CONTROLLER, FLAT_ETCD, ETCD_REST, FLAT_WORKER, WORKER_REST, NETWORK, IMAGES, PROGRAMS)
            .flatMap(List::stream)
            .toList();

    private static final String ALWAYS_ON = "Kubernetes does it by itself today";
    private static final String ROLES =
            "pods get roles of their own through their service accounts, without help from nodes";
    private static final Retired GPU = new Retired(
            "gpuSupport",
            "the installer ended with the operating system it was made for",
            "write 'gpu: {nvidia: {enabled: true, version: <driver>}}' in the item of worker.nodePools");
    private static final Retired NODE_LABELS = new Retired(
            "awsNodeLabels",
            "its labels named a launch configuration, which EC2 has replaced by launch templates; labels such as"
                    + " node.kubernetes.io/instance-type are there anyway",
            "remove it; write 'nodeLabels: {pool: <name>}' in the item of worker.nodePools for a label of your own");
    private static final List<Retired> NODES = List.of(
            NODE_LABELS,
            GPU,
            new Retired(
                    "clusterAutoscalerSupport",
                    "it follows the add-on",
                    "write 'addons: {clusterAutoscaler: {enabled: true}}'"),
            new Retired("tlsBootstrap", "each kubelet gets its own certificate, always", REMOVE),
            new Retired("nodeAuthorizer", "the API server limits nodes to their own objects, always", REMOVE),
            new Retired("kiamSupport", ROLES, "bind roles to service accounts (IAM OIDC provider)"),
            new Retired("kube2IamSupport", ROLES, "bind roles to service accounts (IAM OIDC provider)"));

    /** Below {@code experimental}. */
    static final List<Retired> EXPERIMENTAL = Stream.concat(
                    NODES.stream(),
                    Stream.of(
                            new Retired("skipIOPerformanceEtcdVolumeCheck", "there is no such check", REMOVE),
                            new Retired(
                                    "loadBalancer",
                                    "pools say it themselves",
                                    "write 'loadBalancer: {enabled: true, names: […]}' in the item of worker.nodePools"),
                            new Retired(
                                    "targetGroup",
                                    "pools say it themselves",
                                    "write 'targetGroup: {enabled: true, arns: […]}' in the item of worker.nodePools")))
            .toList();

    /** In a pool. */
    static final List<Retired> POOL = Stream.of(
                    NODES.stream().filter(key -> !key.equals(GPU)),
                    IMAGES.stream()
                            .filter(key ->
                                    List.of("hyperkubeImage", "awsCliImage").contains(key.name())),
                    kubelet(),
                    Stream.of(
                            new Retired(
                                    "gpuSupport",
                                    "the installer ended with the operating system it was made for",
                                    "write 'gpu: {nvidia: {enabled: true, version: <driver>}}'"),
                            new Retired(
                                    "spotPrice",
                                    "spot instances are a part of the auto scaling group today",
                                    "write 'autoScalingGroup: {mixedInstances: {enabled: true, spotMaxPrice: \"…\"}}'"),
                            new Retired(
                                    "spotFleet",
                                    "AWS advises against Spot Fleet; an auto scaling group does the same",
                                    "write 'autoScalingGroup: {minSize: 1, maxSize: 10, mixedInstances: {enabled: true,"
                                            + " onDemandPercentageAboveBaseCapacity: 0, instanceTypes: [m7i.large,"
                                            + " m6i.large]}}'"),
                            new Retired("kubeAwsPlugins", "plugins were templates of another program", REMOVE)))
            .flatMap(keys -> keys)
            .toList();

    /** Below {@code experimental.admission}. */
    static final List<Retired> ADMISSION = List.of(
            new Retired(
                    "podSecurityPolicy",
                    "Kubernetes 1.25 removed it; Pod Security Admission took its place, and 'baseline' is enforced",
                    "remove it; label a namespace 'pod-security.kubernetes.io/enforce: restricted' for more"),
            new Retired("denyEscalatingExec", "Kubernetes removed it", REMOVE),
            new Retired("initializers", "Kubernetes 1.14 removed it", REMOVE),
            new Retired("priority", ALWAYS_ON, REMOVE),
            new Retired("mutatingAdmissionWebhook", ALWAYS_ON, REMOVE),
            new Retired("validatingAdmissionWebhook", ALWAYS_ON, REMOVE),
            new Retired("persistentVolumeClaimResize", ALWAYS_ON, REMOVE));

    /** Below {@code kubelet}. */
    static final List<Retired> KUBELET = kubelet().toList();

    private static Stream<Retired> kubelet() {
        return Stream.of(
                new Retired("rotateCerts", "kubelets renew their certificates by themselves, always", REMOVE),
                new Retired(
                        "kubeconfig", "each kubelet has its own, made from the certificate that it asked for", REMOVE),
                new Retired(
                        "mounts", "the kubelet is a program of the node, not a container: it sees every path", REMOVE));
    }

    private static Retired image(String name, String reason, String instead) {
        return new Retired(name, reason, instead);
    }

    private static List<Retired> flat(String section, List<String> ends) {
        return ends.stream()
                .map(end -> new Retired(section + end, MOVED, "write '" + section + ": {" + nested(end) + "}'"))
                .toList();
    }

    /** {@code DataVolumeIOPS} becomes {@code dataVolume: {iops: …}}. */
    private static String nested(String end) {
        int volume = end.indexOf("Volume");
        if (volume < 0) {
            String name = end.substring(0, 1).toLowerCase(Locale.ROOT) + end.substring(1);
            return name + ": …";
        }
        String outer = end.substring(0, volume).toLowerCase(Locale.ROOT) + "Volume";
        String inner = end.substring(volume + "Volume".length()).toLowerCase(Locale.ROOT);
        return outer + ": {" + inner + ": …}";
    }
}
