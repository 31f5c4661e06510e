package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.model.Component.Flag;
import io.github.jkubeaws.config.model.Components;
import io.github.jkubeaws.config.yaml.Items;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The programs that take flags from the file, with the flags that are not the file's to give.
 *
 * @param program its name
 * @param flags what the file adds
 * @param taken flags that the program gets anyway, each with the setting that decides it; empty where none does
 */
record ProgramFlags(String program, Items<Flag> flags, Map<String, String> taken) {

    /** https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/. */
    private static final Map<String, String> API_SERVER = table("""
            admission-control-config-file experimental.admission
            advertise-address
            allow-privileged
            anonymous-auth
            audit-log-maxage experimental.auditLog.maxAge
            audit-log-maxbackup experimental.auditLog.maxBackup
            audit-log-maxsize experimental.auditLog.maxSize
            audit-log-path experimental.auditLog.logPath
            audit-policy-file experimental.auditLog.policy
            audit-webhook-config-file experimental.auditLog.webhook
            authentication-config experimental.oidc
            authentication-token-webhook-cache-ttl experimental.authentication.webhook.cacheTTL
            authentication-token-webhook-config-file experimental.authentication.webhook
            authorization-mode
            client-ca-file
            enable-admission-plugins experimental.admission
            encryption-provider-config kubernetes.encryptionAtRest
            etcd-cafile
            etcd-certfile
            etcd-keyfile
            etcd-servers
            kubelet-certificate-authority
            kubelet-client-certificate
            kubelet-client-key
            kubelet-preferred-address-types
            oidc-client-id experimental.oidc.clientId
            oidc-groups-claim experimental.oidc.groupsClaim
            oidc-issuer-url experimental.oidc.issuerUrl
            oidc-username-claim experimental.oidc.usernameClaim
            proxy-client-cert-file
            proxy-client-key-file
            requestheader-allowed-names
            requestheader-client-ca-file
            requestheader-extra-headers-prefix
            requestheader-group-headers
            requestheader-username-headers
            secure-port
            service-account-issuer
            service-account-jwks-uri
            service-account-key-file
            service-account-signing-key-file
            service-cluster-ip-range serviceCIDR
            tls-cert-file
            tls-private-key-file
            """);

    /** https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/. */
    private static final Map<String, String> CONTROLLER_MANAGER = table("""
            allocate-node-cidrs
            authentication-kubeconfig
            authorization-kubeconfig
            cloud-provider
            cluster-cidr podCIDR
            cluster-name clusterName
            cluster-signing-cert-file
            cluster-signing-duration
            cluster-signing-key-file
            configure-cloud-routes
            controllers
            kubeconfig
            leader-elect
            node-cidr-mask-size kubernetes.networking.selfHosting.flannelConfig.subnetLen
            node-monitor-grace-period experimental.nodeMonitorGracePeriod
            root-ca-file
            service-account-private-key-file
            service-cluster-ip-range serviceCIDR
            use-service-account-credentials
            """);

    /** https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/. */
    private static final Map<String, String> SCHEDULER = table("""
            authentication-kubeconfig
            authorization-kubeconfig
            kubeconfig
            leader-elect
            """);

    /** https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/. */
    private static final Map<String, String> KUBELET = table("""
            bootstrap-kubeconfig
            cloud-provider
            config experimental.kubeletOpts
            feature-gates featureGates
            hostname-override
            image-credential-provider-bin-dir
            image-credential-provider-config
            kube-reserved kubelet.kubeReserved
            kubeconfig
            node-ip
            node-labels nodeLabels
            node-status-update-frequency nodeStatusUpdateFrequency
            register-with-taints taints
            system-reserved kubelet.systemReserved
            """);

    static Stream<ProgramFlags> of(ClusterConfig config) {
        Components components = config.components();
        return Stream.of(
                new ProgramFlags(
                        "kube-apiserver", components.kubernetes().apiServer().flags(), API_SERVER),
                new ProgramFlags(
                        "kube-controller-manager",
                        components.kubernetes().controllerManager().flags(),
                        CONTROLLER_MANAGER),
                new ProgramFlags(
                        "kube-scheduler", components.kubernetes().scheduler().flags(), SCHEDULER),
                new ProgramFlags("the kubelet", components.kubelet().flags(), KUBELET));
    }

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new TreeMap<>();
        lines.lines().forEach(line -> {
            int space = line.indexOf(' ');
            table.put(space < 0 ? line : line.substring(0, space), space < 0 ? "" : line.substring(space + 1));
        });
        return table;
    }
}
