package io.github.jkubeaws.config.rules;

import java.util.List;

/** Rules of identity, versions, access and the settings of components. */
final class ClusterRules {
    static final List<ConfigRule> ALL = List.of(
            new AutoscaledPoolOverSeveralZones(),
            new AutoscaledPoolWithoutAddon(),
            new CannotBeTurnedOff(),
            new DownloadWithoutChecksum(),
            new EntryIncomplete(),
            new EntryWrittenTwice(),
            new FlagIsSetByTheTool(),
            new FlagNameMalformed(),
            new KubeDnsIsGone(),
            new KubeProxyModesDisagree(),
            new KubeProxyUsesIpvs(),
            new NodeBlockLargerThanPods(),
            new NodeCacheOptionsWithoutCache(),
            new OidcIncomplete(),
            new PodNetworksDisagree(),
            new SettingInTwoPlaces(),
            new TyphaWithoutCalico(),
            new WebhookWithoutConfig(),
            new MissingSetting(),
            new StackNameTooLong(),
            new ArnOfAnotherRegion(),
            new AwsManagedKey(),
            new UnsupportedKubernetesVersion(),
            new PoolNewerThanCluster(),
            new UnsupportedEtcdVersion(),
            new RetiredContainerRuntime(),
            new UnusableStackTag(),
            new UnusableSshKey(),
            new CertificateOutlivesAuthority(),
            new LongLivedCertificate(),
            new UnusedReleaseChannel());

    private ClusterRules() {}
}
