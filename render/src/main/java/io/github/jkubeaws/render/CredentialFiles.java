package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.Pem;
import io.github.jkubeaws.render.AssetDirectory.Mode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** The files of {@code credentials/}: what they are called and what stands in them. */
public final class CredentialFiles {
    /** What encrypts secrets in etcd. */
    public static final String ENCRYPTION = path("encryption-config.yaml");
    /** Tokens of the user's; made empty, and never touched again. */
    public static final String TOKENS = path("tokens.csv");
    /** Keeps the directory out of git, also where the one above forgets it. */
    public static final String IGNORE = path(".gitignore");
    /** The keys that verify the tokens of service accounts. */
    public static final String TOKEN_KEYS = path(KubernetesCertificates.SERVICE_ACCOUNT.name() + ".pem");
    /** The key that signs the tokens of service accounts. */
    public static final String TOKEN_KEY = path(KubernetesCertificates.SERVICE_ACCOUNT.keyFile());

    private static final int SECRETBOX_KEY_LENGTH = 32;

    private CredentialFiles() {}

    /** Returns the name of a file of the directory as the asset directory knows it. */
    public static String path(String file) {
        return StoredCredentials.DIRECTORY + '/' + file;
    }

    /** Returns the name of a certificate's file. */
    public static String certificate(CertificateSpec spec) {
        return path(spec.certificateFile());
    }

    /** Returns the file of a certificate. */
    public static Asset asset(String name, List<X509Certificate> certificates) {
        return new Asset(path(name + ".pem"), Pem.of(certificates), Mode.SECRET);
    }

    /** Returns the file of a private key. */
    public static Asset asset(String name, KeyPair key) {
        return new Asset(path(name + "-key.pem"), Pem.of(key.getPrivate()), Mode.SECRET);
    }

    /** Returns the file of the keys that verify tokens. */
    public static Asset tokenKeys(List<PublicKey> keys) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        keys.forEach(key -> text.writeBytes(Pem.of(key)));
        return new Asset(TOKEN_KEYS, text.toByteArray(), Mode.SECRET);
    }

    /**
     * Returns the file that has the API server encrypt secrets with a new key. What was written before in the clear
     * stays readable, as {@code identity} comes last:
     * https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/
     */
    public static Asset encryption(SecureRandom random) {
        byte[] key = new byte[SECRETBOX_KEY_LENGTH];
        random.nextBytes(key);
        String text = """
                # Secrets in etcd are encrypted with this key. Without it they are lost: keep a copy in a safe place.
                apiVersion: apiserver.config.k8s.io/v1
                kind: EncryptionConfiguration
                resources:
                - resources:
                  - secrets
                  providers:
                  - secretbox:
                      keys:
                      - name: key1
                        secret: %s
                  - identity: {}
                """.formatted(Base64.getEncoder().encodeToString(key));
        return new Asset(ENCRYPTION, text.getBytes(StandardCharsets.UTF_8), Mode.SECRET);
    }

    /** Returns the file of tokens, in which there are none. */
    public static Asset tokens() {
        return new Asset(TOKENS, new byte[0], Mode.SECRET);
    }

    /** Returns the file that keeps the directory out of git. */
    public static Asset ignore() {
        return new Asset(IGNORE, "# Keys stay out of git.\n*\n".getBytes(StandardCharsets.UTF_8), Mode.SECRET);
    }
}
