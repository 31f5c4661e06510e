package io.github.jkubeaws.testing;

import io.github.jkubeaws.pki.AltNames;
import io.github.jkubeaws.pki.CertificateAuthority;
import io.github.jkubeaws.pki.CertificateFaultException;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.ClusterNames;
import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.pki.KeyAlgorithm;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.Pem;
import io.github.jkubeaws.pki.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The credentials of one cluster, made at one moment with randomness that repeats itself, and written as asked. */
public final class Credentials {
    public static final ClusterNames NAMES = new ClusterNames(
            "prod",
            "eu-west-1",
            "cluster.local",
            "10.3.0.1",
            List.of("10.0.0.50"),
            List.of("k8s.example.com"),
            List.of("etcd0.prod.internal"),
            AltNames.none());

    private final SecureRandom random = random();
    private final KeyAlgorithm algorithm;
    private final Instant made;
    private final Map<String, Identity> identities = new LinkedHashMap<>();

    private Credentials(KeyAlgorithm algorithm, Instant made) {
        this.algorithm = algorithm;
        this.made = made;
    }

    public static Credentials madeAt(Instant made) {
        return of(KeyAlgorithm.ECDSA_P256, NAMES, made);
    }

    public static Credentials of(KeyAlgorithm algorithm, ClusterNames names, Instant made) {
        Credentials credentials = new Credentials(algorithm, made);
        KubernetesCertificates.all(names).forEach(credentials::make);
        return credentials;
    }

    private static SecureRandom random() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(3);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CertificateSpec spec(String name) {
        return KubernetesCertificates.all(NAMES).stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void make(CertificateSpec spec) {
        Validity validity = Validity.of(made, Duration.ofDays(spec.isAuthority() ? 365 : 90));
        identities.put(spec.name(), issue(spec, algorithm.create(random), validity));
    }

    /** Makes one certificate anew, signed as the table has it. */
    public Identity issue(CertificateSpec spec, KeyPair key, Validity validity) {
        try {
            return spec.isSelfSigned()
                    ? CertificateAuthority.create(spec, key, validity, random).identity()
                    : CertificateAuthority.of(identities.get(spec.issuer()), random)
                            .issue(spec, key, validity);
        } catch (CertificateFaultException e) {
            throw new AssertionError(e.fault().toString(), e);
        }
    }

    /** Puts another in the place of a certificate and its key. */
    public Credentials with(String name, Identity identity) {
        identities.put(name, identity);
        return this;
    }

    /** Puts a certificate that ends after so many days in the place of another; the key stays. */
    public Credentials ending(String name, Duration length) {
        return with(name, issue(spec(name), get(name).key(), Validity.of(made, length)));
    }

    public Identity get(String name) {
        return identities.get(name);
    }

    public KeyPair newKey() {
        return KeyAlgorithm.ECDSA_P256.create(random);
    }

    /** Writes all of it, and a key for tokens, as the program would. */
    public Credentials writeTo(Path cluster) {
        identities.forEach((name, identity) -> {
            write(cluster, name + ".pem", Pem.of(identity.chain()));
            write(cluster, name + "-key.pem", Pem.of(identity.key().getPrivate()));
        });
        KeyPair tokens = newKey(); // any kind will do here, and RSA takes its time
        write(cluster, "service-account-key.pem", Pem.of(tokens.getPrivate()));
        write(cluster, "service-account.pem", Pem.of(tokens.getPublic()));
        return this;
    }

    public static void writeBundle(Path cluster, String file, X509Certificate... certificates) {
        write(cluster, file, Pem.of(List.of(certificates)));
    }

    public static void write(Path cluster, String file, byte[] content) {
        try {
            Path directory = cluster.resolve("credentials");
            if (!Files.exists(directory)) {
                Files.createDirectories(directory);
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            Path path = directory.resolve(file);
            Files.write(path, content);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
