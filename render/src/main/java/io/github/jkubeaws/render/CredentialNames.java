package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.AltNames;
import io.github.jkubeaws.pki.CertificateFault;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.ClusterNames;
import io.github.jkubeaws.pki.KeySpec;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the table of certificates, and how people speak of them; the same for every cluster. */
final class CredentialNames {
    /** What the certificates cover is of no interest here. */
    private static final ClusterNames NO_CLUSTER = new ClusterNames(
            "", "us-east-1", "cluster.local", "127.0.0.1", List.of(), List.of(), List.of(), AltNames.none());

    private static final KeySpec TOKENS = KubernetesCertificates.SERVICE_ACCOUNT;

    private final String directory;
    private final Map<String, CertificateSpec> table = new LinkedHashMap<>();

    /** Takes the directory as the user knows it. */
    CredentialNames(String directory) {
        this.directory = directory;
        KubernetesCertificates.all(NO_CLUSTER).forEach(spec -> table.put(spec.name(), spec));
    }

    /** Returns {@code apiserver} for {@code apiserver.pem} and for {@code apiserver-key.pem}. */
    static String nameOf(String file) {
        return file.replaceAll("(-key)?\\.pem$", "");
    }

    /** Returns the names of the certificates, each after the authority that signs it. */
    List<String> all() {
        return List.copyOf(table.keySet());
    }

    boolean isOfTheTable(String file) {
        return table.containsKey(nameOf(file)) || nameOf(file).equals(TOKENS.name());
    }

    /** Tells whether no node ever needs the key of that name. */
    boolean staysAtHome(String name) {
        return spec(name).map(spec -> spec.places().keyOn().isEmpty()).orElse(false);
    }

    Optional<CertificateSpec> spec(String name) {
        return Optional.ofNullable(table.get(name));
    }

    /** Returns a certificate or a key as the subject of a sentence, such as {@code the API server certificate}. */
    String subject(String file) {
        String name = nameOf(file);
        String title = spec(name).map(CertificateSpec::title).orElse(TOKENS.title());
        boolean isCertificate = table.containsKey(name) && !file.endsWith("-key.pem");
        return "the " + title + (isCertificate ? " certificate" : " key");
    }

    /** Returns a file as the user knows it. */
    String shown(String file) {
        return directory + '/' + file;
    }

    /** Returns a fault of a file as a problem. */
    Problem problem(String file, CertificateFault fault) {
        Severity severity = fault.isFatal() ? Severity.ERROR : Severity.WARNING;
        Problem problem =
                Problem.of(severity, fault.id(), fault.message(subject(file))).at(shown(file));
        return CredentialRemedies.of(this, file, fault).stream().reduce(problem, Problem::fix, (a, b) -> b);
    }
}
