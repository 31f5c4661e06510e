package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.pki.AltNames;
import io.github.jkubeaws.pki.CertificateFault;
import io.github.jkubeaws.pki.CertificateFaultException;
import io.github.jkubeaws.pki.CertificateInspector;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.ClusterNames;
import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.Passphrase;
import io.github.jkubeaws.pki.Pem;
import io.github.jkubeaws.pki.PemFault;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.render.AssetDirectory;
import io.github.jkubeaws.render.BroughtCa;
import io.github.jkubeaws.render.CredentialFiles;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the CA that flags name, or the locked key of the one that is there, and opens the lock. */
final class CaAtHand {
    private static final int MOST_BYTES = 1 << 20;
    private static final int ATTEMPTS = 3;
    /** What a CA must be is the same for every cluster. */
    private static final CertificateSpec CA = KubernetesCertificates.all(new ClusterNames(
                    "", "us-east-1", "cluster.local", "127.0.0.1", List.of(), List.of(), List.of(), AltNames.none()))
            .get(0);

    private static final List<String> VARIABLES = List.of("JKUBE_AWS_CA_KEY_PASSPHRASE", "KUBE_AWS_CA_KEY_PASSPHRASE");

    private final Surroundings surroundings;
    private final Console console;
    private final AssetDirectory assets;
    private final AssetDirectory workingDirectory;

    CaAtHand(Surroundings surroundings, Console console, AssetDirectory assets) {
        this.surroundings = surroundings;
        this.console = console;
        this.assets = assets;
        this.workingDirectory = new AssetDirectory(surroundings.directory());
    }

    /** Returns the CA that flags name, as far as they do. */
    BroughtCa read(CredentialOptions options) {
        List<X509Certificate> certificates =
                options.caCertificate().map(this::certificates).orElse(List.of());
        Optional<KeyPair> key = options.caKey().map(path -> key(path, bytes(path, "--ca-key-path")));
        if (!certificates.isEmpty()) {
            Stop.ifAny(
                    ExitStatus.WRONG_INPUT,
                    faults(certificates, key).stream()
                            .map(fault -> problem(fault, options))
                            .toList());
        }
        return new BroughtCa(certificates, key);
    }

    /** Returns the key of the CA that is there, which is locked. */
    BroughtCa unlocked(BroughtCa brought) {
        String file = CredentialFiles.path("ca-key.pem");
        byte[] bytes = assets.read(file, MOST_BYTES).orElse(new byte[0]);
        return new BroughtCa(brought.certificates(), Optional.of(key(assets.shown(file), bytes)));
    }

    private static Problem problem(CertificateFault fault, CredentialOptions options) {
        String path = options.caCertificate().orElseThrow();
        if (fault instanceof CertificateFault.KeyMismatch) {
            return Problem.error(fault.id(), "the CA certificate and the CA key do not belong together")
                    .at(path)
                    .why("the key is that of another certificate: "
                            + options.caKey().orElse(""))
                    .fix("give the key that belongs to it: --ca-key-path FILE");
        }
        return problem(fault, "the CA certificate", path);
    }

    private List<CertificateFault> faults(List<X509Certificate> chain, Optional<KeyPair> key) {
        CertificateInspector inspector =
                new CertificateInspector(surroundings.clock().instant(), Duration.ZERO);
        return key.map(pair -> inspector.inspect(CA, new Identity(chain, pair), List.of()))
                .orElse(inspector.inspect(CA, chain, List.of()));
    }

    private List<X509Certificate> certificates(String path) {
        try {
            return Pem.parseCertificates(bytes(path, "--ca-cert-path"));
        } catch (CertificateFaultException e) {
            throw new Stop(ExitStatus.WRONG_INPUT, problem(e.fault(), "the CA certificate", path));
        }
    }

    private byte[] bytes(String path, String flag) {
        return workingDirectory
                .read(path, MOST_BYTES)
                .orElseThrow(() -> new Stop(
                        ExitStatus.WRONG_INPUT,
                        Problem.error("ca-file-missing", "there is no file '" + path + "'")
                                .at(flag)
                                .why("paths are looked up from the working directory, not from -C")
                                .fix("give the path of a PEM file: " + flag + " FILE")));
    }

    private KeyPair key(String path, byte[] bytes) {
        try {
            return Pem.parseKey(bytes);
        } catch (CertificateFaultException e) {
            if (e.fault() instanceof PemFault.PassphraseNeeded) {
                return locked(path, bytes);
            }
            throw new Stop(ExitStatus.WRONG_INPUT, problem(e.fault(), "the CA key", path));
        }
    }

    private KeyPair locked(String path, byte[] bytes) {
        Optional<String> variable = VARIABLES.stream()
                .filter(name ->
                        !surroundings.environment().getOrDefault(name, "").isEmpty())
                .findFirst();
        if (variable.isPresent()) {
            char[] letters =
                    surroundings.environment().getOrDefault(variable.get(), "").toCharArray();
            return open(path, bytes, letters).orElseThrow(() -> wrong(path, variable.get()));
        }
        if (!console.canAsk()) {
            throw new Stop(ExitStatus.USAGE, nobodyToAsk(path));
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            char[] letters = console.askHidden("Passphrase of '" + path + "'").orElse(new char[0]);
            Optional<KeyPair> key = open(path, bytes, letters);
            if (key.isPresent()) {
                return key.get();
            }
            console.say("that is not its passphrase");
        }
        throw wrong(path, "the terminal, " + ATTEMPTS + " times");
    }

    private static Optional<KeyPair> open(String path, byte[] bytes, char[] letters) {
        try (Passphrase passphrase = Passphrase.of(letters)) {
            return Optional.of(Pem.parseKey(bytes, passphrase));
        } catch (CertificateFaultException e) {
            if (e.fault() instanceof PemFault.WrongPassphrase) {
                return Optional.empty();
            }
            throw new Stop(ExitStatus.WRONG_INPUT, problem(e.fault(), "the CA key", path));
        }
    }

    private static Stop wrong(String path, String source) {
        PemFault fault = new PemFault.WrongPassphrase();
        return new Stop(
                ExitStatus.WRONG_INPUT,
                Problem.error(fault.id(), fault.message("the CA key"))
                        .at(path)
                        .why("the passphrase came from " + source + "; nothing was written")
                        .fix("try it: openssl pkey -noout -in " + path)
                        .fix("then run the same command with " + VARIABLES.get(0) + " set to the one that opens it"));
    }

    private static Problem nobodyToAsk(String path) {
        PemFault fault = new PemFault.PassphraseNeeded();
        return Problem.error(fault.id(), fault.message("the CA key"))
                .at(path)
                .why("standard input is no terminal, so that nobody can be asked; nothing was written")
                .fix("set " + VARIABLES.get(0) + ", or run it on a terminal");
    }

    private static Problem problem(CertificateFault fault, String subject, String path) {
        return Problem.error(fault.id(), fault.message(subject))
                .at(path)
                .fix("give a CA certificate that may sign, and the key that belongs to it: --ca-cert-path FILE"
                        + " --ca-key-path FILE");
    }
}
