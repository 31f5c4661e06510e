package io.github.jkubeaws.cmd;

import io.github.jkubeaws.pki.KeyAlgorithm;
import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code render credentials} can be told. */
final class CredentialOptions {
    private static final String VERB = "jkube-aws render credentials";
    private static final int LONGEST_COMMON_NAME = 64; // RFC 5280, appendix A.1

    @Option(names = "--generate-ca", description = "Make a CA if there is none; its key stays in credentials/.")
    private boolean generateCa;

    @Option(
            names = "--ca-cert-path",
            paramLabel = "FILE",
            description = "Certificate of your CA (default: credentials/ca.pem).")
    private String caCertificate = "";

    @Option(
            names = "--ca-key-path",
            paramLabel = "FILE",
            description = "Key of your CA; it is read, and not copied (default: credentials/ca-key.pem).")
    private String caKey = "";

    @Option(
            names = "--key-algorithm",
            paramLabel = "ALGORITHM",
            description = "Kind of the keys that are made: ecdsa-p256, ecdsa-p384, rsa-2048 or rsa-4096 (default:"
                    + " ecdsa-p256).")
    private String algorithm = KeyAlgorithm.ECDSA_P256.word();

    @Option(
            names = "--cn",
            paramLabel = "NAME",
            description = "Common name of a CA that is made (default: the cluster's name and '-ca').")
    private String commonName = "";

    @Option(
            names = "--renew",
            arity = "0..*",
            split = ",",
            paramLabel = "NAME",
            description = "Make new certificates for the same keys: those named, or all that are ours. Nothing else"
                    + " changes.")
    @Nullable
    private List<String> renew;

    @Option(names = "--new-keys", description = "With --renew: new keys too. Not for a CA; see --replace-ca.")
    private boolean newKeys;

    @Option(
            names = "--replace-ca",
            description = "Replace the CA in three steps, while the cluster works. Each run does one, and tells what"
                    + " comes next.")
    private boolean replaceCa;

    @Option(
            names = "--replace-service-account-key",
            description = "Replace the key of service account tokens, likewise.")
    private boolean replaceTokenKey;

    @Option(
            names = "--applied",
            paramLabel = "STEP",
            description = "With --replace-…: that step, 1 or 2, has reached every node; do the one after it.")
    private int applied;

    @Option(
            names = "--kubeconfig-for",
            paramLabel = "ENDPOINT",
            description = "Write kubeconfig-ENDPOINT too, for that one of apiEndpoints. Can be repeated.")
    private List<String> kubeconfigs = List.of();

    /** Tells whether certificates are made anew that are there. */
    boolean renews() {
        return renew != null;
    }

    /** Returns the names that were given, which may be none. */
    List<String> renewed() {
        return renew == null
                ? List.of()
                : renew.stream().filter(name -> !name.isBlank()).toList();
    }

    boolean makesNewKeys() {
        return newKeys;
    }

    boolean replacesCa() {
        return replaceCa;
    }

    boolean replacesTokenKey() {
        return replaceTokenKey;
    }

    /** Returns the step that has reached every node; 0 when nothing was said. */
    int applied() {
        return applied;
    }

    List<String> kubeconfigs() {
        return kubeconfigs;
    }

    boolean generatesCa() {
        return generateCa;
    }

    Optional<String> caCertificate() {
        return Optional.of(caCertificate).filter(path -> !path.isEmpty());
    }

    Optional<String> caKey() {
        return Optional.of(caKey).filter(path -> !path.isEmpty());
    }

    Optional<String> commonName() {
        return Optional.of(commonName).filter(name -> !name.isEmpty());
    }

    KeyAlgorithm algorithm() {
        return KeyAlgorithm.parse(algorithm).orElseThrow();
    }

    /** Ends the run when flags contradict each other, or themselves. */
    void refuseContradictions() {
        List<Problem> problems = new ArrayList<>(wrongValues());
        if (generateCa && (caCertificate().isPresent() || caKey().isPresent())) {
            problems.add(usage("--generate-ca makes a CA, --ca-cert-path and --ca-key-path name one")
                    .fix("leave out --generate-ca to use the CA that you have"));
        }
        if (Stream.of(renews(), replaceCa, replaceTokenKey).filter(one -> one).count() > 1) {
            problems.add(usage("--renew, --replace-ca and --replace-service-account-key are things of their own")
                    .fix("run one after the other"));
        }
        if (newKeys && !renews()) {
            problems.add(usage("--new-keys lacks --renew")
                    .fix("name the certificates whose keys are to be replaced: --renew apiserver --new-keys"));
        }
        if (applied != 0 && !replaceCa && !replaceTokenKey) {
            problems.add(usage("--applied lacks --replace-ca or --replace-service-account-key")
                    .fix(VERB + " --replace-ca --applied=1"));
        }
        Stop.ifAny(ExitStatus.USAGE, problems);
    }

    private List<Problem> wrongValues() {
        List<Problem> problems = new ArrayList<>();
        if (KeyAlgorithm.parse(algorithm).isEmpty()) {
            String guess = Nearest.to(algorithm, KeyAlgorithm.words())
                    .map(word -> "did you mean '" + word + "'? ")
                    .orElse("");
            problems.add(usage("--key-algorithm cannot be '" + algorithm + "'")
                    .fix(guess + "it can be: " + String.join(", ", KeyAlgorithm.words())));
        }
        if (applied < 0 || applied > 2) {
            problems.add(usage("--applied cannot be '" + applied + "'")
                    .fix("it is the step that has reached every node, 1 or 2; there is nothing to do after the third"));
        }
        if (commonName.length() > LONGEST_COMMON_NAME) {
            problems.add(usage("--cn has " + commonName.length() + " letters; at most 64 are allowed")
                    .fix("choose a shorter name"));
        }
        return problems;
    }

    static Problem usage(String message) {
        return Problem.error("usage", message).at(VERB);
    }
}
