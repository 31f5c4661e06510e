package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.KubernetesCertificates;
import java.security.SecureRandom;
import java.util.List;

/** The key of service account tokens, with the file of those that verify them. */
final class CredentialExtras {
    private static final String NAME = KubernetesCertificates.SERVICE_ACCOUNT.name();

    private final StoredCredentials there;
    private final boolean isWanted;

    CredentialExtras(StoredCredentials there, CredentialOrder order) {
        this.there = there;
        this.isWanted = !order.isRenewal();
    }

    void begin(NewKeys keys) {
        if (isWanted && there.key(NAME).isEmpty()) {
            keys.begin(NAME, KubernetesCertificates.SERVICE_ACCOUNT.algorithm());
        }
        there.key(NAME).ifPresent(key -> keys.add(NAME, key));
    }

    void add(CredentialFilesWritten files, NewKeys keys, SecureRandom random) {
        if (!isWanted) {
            return;
        }
        if (there.key(NAME).isEmpty()) {
            files.create(
                    CredentialFiles.asset(NAME, keys.get(NAME)),
                    KubernetesCertificates.SERVICE_ACCOUNT.algorithm().word());
        } else {
            files.line("kept", CredentialFiles.TOKEN_KEY, "it is there");
        }
        if (there.tokenKeys().isEmpty()) {
            files.create(
                    CredentialFiles.tokenKeys(List.of(keys.get(NAME).getPublic())),
                    "the public half, which verifies tokens");
        } else {
            files.line("kept", CredentialFiles.TOKEN_KEYS, "it is there");
        }
    }
}
