package io.github.jkubeaws.pki;

import static io.github.jkubeaws.pki.NodeRole.CONTROLLER;
import static io.github.jkubeaws.pki.NodeRole.ETCD;
import static io.github.jkubeaws.pki.NodeRole.WORKER;

import io.github.jkubeaws.pki.CertificateSpec.Places;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of every certificate and key that a cluster needs; commands, documents, file names and checks follow it.
 *
 * <p>An authority stands before everything that it signs, so that the list can be worked from top to bottom.
 */
public final class KubernetesCertificates {

    /** The cluster's authority. */
    public static final String CA = "ca";
    /** The authority of kubelets only. */
    public static final String KUBELET_CA = "kubelet-ca";
    /** The authority of the aggregation layer only. */
    public static final String FRONT_PROXY_CA = "front-proxy-ca";

    /**
     * The key that signs service account tokens.
     *
     * <p>RSA whatever was chosen for the others: AWS and most others who take such tokens from outside read RS256. It
     * is never the key of a certificate: https://github.com/kubernetes-retired/kube-aws/issues/1549 had one key for all.
     */
    public static final KeySpec SERVICE_ACCOUNT = new KeySpec(
            "service-account",
            "service account",
            "signs the tokens of service accounts",
            KeyAlgorithm.RSA_2048,
            EnumSet.of(CONTROLLER));

    private static final Set<NodeRole> NOWHERE = EnumSet.noneOf(NodeRole.class);
    private static final Places ON_CONTROLLERS = on(CONTROLLER);

    private KubernetesCertificates() {}

    /** Returns every certificate of a cluster that is reached under these names. */
    public static List<CertificateSpec> all(ClusterNames names) {
        return List.of(
                authority(names),
                kubeletAuthority(names),
                frontProxyAuthority(names),
                apiServer(names),
                etcd(names),
                etcdClient(),
                worker(names),
                admin(),
                controllerManager(),
                scheduler(),
                kubeletClient(),
                frontProxy());
    }

    /**
     * Returns every certificate, made to fit an authority that somebody brought.
     *
     * <p>Many authorities may sign no further authority (path length 0). The kubelets' authority then signs itself.
     * That changes nothing for those who verify: a kubelet presents its own certificate only, so they must trust
     * kubelet-ca.pem by itself in any case.
     */
    public static List<CertificateSpec> allUnder(X509Certificate authority, ClusterNames names) {
        boolean lastInLine = authority.getBasicConstraints() == 0;
        return all(names).stream()
                .map(spec -> spec.name().equals(KUBELET_CA) && lastInLine ? spec.selfSigned() : spec)
                .toList();
    }

    /** The root of trust. Its key stays with the operator: no node needs it to do its work. */
    private static CertificateSpec authority(ClusterNames names) {
        return spec(CA, "CA", "signs the cluster's certificates; every part of it trusts this one")
                .authority(names, "ca")
                .on(new Places(EnumSet.allOf(NodeRole.class), NOWHERE));
    }

    /**
     * What the controller manager signs kubelets' certificates with. Its file must hold exactly one certificate:
     * https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/certificates/signer/ca_provider.go
     */
    private static CertificateSpec kubeletAuthority(ClusterNames names) {
        return spec(KUBELET_CA, "kubelet CA", "signs the certificates that kubelets ask for, and nothing else")
                .authority(names, "kubelet-ca")
                .signedBy(CA)
                .on(ON_CONTROLLERS);
    }

    /**
     * Apart from the cluster's authority, because whoever it signs may say "I speak for that user":
     * https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/#ca-reusage-and-conflicts
     */
    private static CertificateSpec frontProxyAuthority(ClusterNames names) {
        return spec(
                        FRONT_PROXY_CA,
                        "front proxy CA",
                        "signs the certificate of the aggregation layer, and nothing else")
                .authority(names, "front-proxy-ca")
                .on(new Places(EnumSet.of(CONTROLLER), NOWHERE));
    }

    private static CertificateSpec apiServer(ClusterNames names) {
        return spec("apiserver", "API server", "what the API server shows to everybody who calls it")
                .usage(Usage.SERVER, "kube-apiserver")
                .covers(names.apiServer())
                .on(ON_CONTROLLERS);
    }

    /** Client too: members call each other, and etcd's gateway calls its own server with the server's certificate. */
    private static CertificateSpec etcd(ClusterNames names) {
        return spec("etcd", "etcd", "what members of etcd show to each other and to their clients")
                .usage(Usage.PEER, "kube-etcd")
                .covers(names.etcd())
                .on(on(ETCD));
    }

    private static CertificateSpec etcdClient() {
        return spec("etcd-client", "etcd client", "what the API server shows to etcd")
                .usage(Usage.CLIENT, "kube-etcd-client")
                .on(ON_CONTROLLERS);
    }

    /**
     * Shared by all kubelets, so it must not be any one node's identity: as a client it may only ask for one
     * (https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/).
     */
    private static CertificateSpec worker(ClusterNames names) {
        return spec("worker", "worker", "how kubelets ask for an identity of their own, and what they show to callers")
                .usage(Usage.PEER, "kube-worker")
                .rightsOf("system:bootstrappers")
                .covers(names.kubelets())
                .on(on(CONTROLLER, WORKER));
    }

    /** On controllers too, which apply the manifests with it; they hold the client key of etcd, which is no less. */
    private static CertificateSpec admin() {
        return spec("admin", "admin", "how you, and the controllers when they apply manifests, call the API server")
                .usage(Usage.CLIENT, "kube-admin")
                .rightsOf("system:masters")
                .on(ON_CONTROLLERS);
    }

    private static CertificateSpec controllerManager() {
        return spec("kube-controller-manager", "controller manager", "how the controller manager calls the API server")
                .usage(Usage.CLIENT, "system:kube-controller-manager")
                .rightsOfTheUser()
                .on(ON_CONTROLLERS);
    }

    private static CertificateSpec scheduler() {
        return spec("kube-scheduler", "scheduler", "how the scheduler calls the API server")
                .usage(Usage.CLIENT, "system:kube-scheduler")
                .rightsOfTheUser()
                .on(ON_CONTROLLERS);
    }

    /**
     * In no group: the user is bound to ClusterRole system:kubelet-api-admin, which is all it needs. A certificate in
     * system:masters, as is common here, would be a second administrator.
     */
    private static CertificateSpec kubeletClient() {
        return spec("apiserver-kubelet-client", "kubelet client", "how the API server calls kubelets")
                .usage(Usage.CLIENT, "kube-apiserver-kubelet-client")
                .rightsOfTheUser()
                .on(ON_CONTROLLERS);
    }

    private static CertificateSpec frontProxy() {
        return spec("front-proxy", "front proxy", "how the API server calls the servers that extend it")
                .usage(Usage.CLIENT, "front-proxy-client")
                .rightsOfTheUser()
                .signedBy(FRONT_PROXY_CA)
                .on(ON_CONTROLLERS);
    }

    private static Places on(NodeRole first, NodeRole... more) {
        Set<NodeRole> roles = EnumSet.of(first, more);
        return new Places(roles, roles);
    }

    private static CertificateRow spec(String name, String title, String purpose) {
        return new CertificateRow(name, title, purpose);
    }
}
