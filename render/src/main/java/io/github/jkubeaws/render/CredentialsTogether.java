package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateFault.KeyShared;
import io.github.jkubeaws.pki.CertificateInspector;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.problem.Problem;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be wrong with credentials as a whole, however good each of them is: some are missing, some are the same. */
final class CredentialsTogether {
    private static final String TOKENS = KubernetesCertificates.SERVICE_ACCOUNT.name();
    private static final String TOKENS_KEY_FILE = KubernetesCertificates.SERVICE_ACCOUNT.keyFile();
    private static final String RENDER = "jkube-aws render credentials";

    private final StoredCredentials stored;
    private final List<CertificateSpec> table;
    private final CredentialNames names;

    CredentialsTogether(StoredCredentials stored, List<CertificateSpec> table) {
        this.stored = stored;
        this.table = table;
        this.names = new CredentialNames(stored.directory());
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            problems.add(incomplete(missing));
        }
        table.stream()
                .filter(this::lacksItsKey)
                .map(new CredentialProblems(stored.directory())::keyMissing)
                .forEach(problems::add);
        problems.addAll(sharedKeys());
        if (tokensAreRefused()) {
            problems.add(tokenKeyNotTrusted());
        }
        return problems;
    }

    /** Files that the next rendering makes: nothing is there but the CA, or a newer version needs one more. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (CertificateSpec spec : table) {
            if (!stored.hasFile(spec.certificateFile())) {
                missing.add(spec.certificateFile());
            }
        }
        if (!stored.hasFile(TOKENS_KEY_FILE)) {
            missing.add(TOKENS_KEY_FILE);
        }
        return missing;
    }

    private Problem incomplete(List<String> missing) {
        String count = missing.size() == 1 ? "a file" : missing.size() + " files";
        return Problem.error(
                        "credentials-incomplete",
                        "'" + stored.shown("") + "' lacks " + count + " that the cluster needs")
                .at(stored.shown(""))
                .why("not there: " + String.join(", ", missing))
                .fix(RENDER + (missing.contains("ca.pem") ? " --generate-ca" : "") + "     (makes what is missing)");
    }

    private boolean lacksItsKey(CertificateSpec spec) {
        return stored.hasFile(spec.certificateFile())
                && !spec.places().keyOn().isEmpty()
                && !stored.hasFile(spec.keyFile());
    }

    /** One for all that share: https://github.com/kubernetes-retired/kube-aws/issues/1549 gave everything one key. */
    private List<Problem> sharedKeys() {
        Map<String, PublicKey> keys = new TreeMap<>();
        for (String name : names.all()) {
            stored.certificatesOf(name).stream()
                    .limit(1)
                    .forEach(certificate -> keys.put(name, certificate.getPublicKey()));
        }
        stored.key(TOKENS).ifPresent(key -> keys.put(TOKENS, key.getPublic()));
        List<Problem> problems = new ArrayList<>();
        CertificateInspector.sharedKeys(keys).forEach((name, fault) -> {
            if (name.compareTo(fault.names().get(0)) < 0) {
                problems.add(shared(name, fault));
            }
        });
        return problems;
    }

    private Problem shared(String name, KeyShared fault) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(fault.names());
        List<String> renewable = all.stream()
                .filter(one ->
                        names.spec(one).filter(spec -> !spec.isAuthority()).isPresent())
                .toList();
        Problem problem = Problem.error(fault.id(), fault.message(names.subject(name + ".pem")))
                .at(stored.shown(name + ".pem"))
                .why("who gets at one of these keys has them all");
        return renewable.isEmpty()
                ? problem.fix("give each a key of its own, with whatever made these")
                : problem.fix(RENDER + " --renew " + String.join(" ", renewable) + " --new-keys");
    }

    /** Without the file of keys there is nothing to compare: the next rendering makes it. */
    private boolean tokensAreRefused() {
        return !stored.tokenKeys().isEmpty()
                && stored.key(TOKENS)
                        .filter(key -> !stored.tokenKeys().contains(key.getPublic()))
                        .isPresent();
    }

    private Problem tokenKeyNotTrusted() {
        return Problem.error(
                        "token-key-not-trusted",
                        "service-account.pem does not hold the key that signs tokens of service accounts")
                .at(stored.shown(TOKENS + ".pem"))
                .why("the API server would refuse every token that service-account-key.pem signs")
                .fix("(cd " + stored.directory()
                        + " && openssl pkey -in service-account-key.pem -pubout >> service-account.pem)");
    }
}
