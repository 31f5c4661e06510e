package io.github.jkubeaws.cmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.console.Surroundings.Terminal;
import io.github.jkubeaws.render.Asset;
import io.github.jkubeaws.render.AssetChange;
import io.github.jkubeaws.render.AssetDirectory;
import io.github.jkubeaws.render.BroughtCa;
import io.github.jkubeaws.render.CaInUse;
import io.github.jkubeaws.render.CredentialFiles;
import io.github.jkubeaws.render.StoredCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** No key, passphrase or token is in anything that any verb says, however much it is asked to say. */
class SecretsTest {
    private static final String PASSPHRASE = "open-sesame-7f3a";
    private static final String WRONG_PASSPHRASE = "open-barley-9c1d";
    private static final String TOKEN = "token-31d0f5a2";
    private static final String OWN = "render credentials --ca-cert-path=credentials/ca.pem --ca-key-path=locked.pem";

    @TempDir
    Path directory;

    private final Set<String> secrets = new TreeSet<>(Set.of(PASSPHRASE, WRONG_PASSPHRASE, TOKEN));
    private final StringBuilder said = new StringBuilder();

    @BeforeEach
    void fill() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("cluster.yaml"), """
                clusterName: prod
                s3URI: s3://my-bucket
                kmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
                region: eu-west-1
                availabilityZone: eu-west-1a
                apiEndpoints:
                - name: default
                  dnsName: k8s.example.com
                  loadBalancer: {recordSetManaged: false}
                """);
        run("render credentials --generate-ca");
        Files.writeString(file("tokens.csv"), TOKEN + ",admin,1000,system:masters\n");
        ProcessBuilder openssl = new ProcessBuilder(
                        "openssl",
                        "pkcs8",
                        "-topk8",
                        "-v2",
                        "aes256",
                        "-passout",
                        "env:PASS",
                        "-in",
                        file("ca-key.pem").toString(),
                        "-out",
                        directory.resolve("locked.pem").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        openssl.environment().put("PASS", PASSPHRASE);
        assertEquals(0, openssl.start().waitFor());
    }

    private Path file(String name) {
        return directory.resolve("credentials").resolve(name);
    }

    private void run(String line) throws IOException {
        run(line, ProgramRun.PIPE, Map.of(), "");
    }

    private void run(String line, Terminal terminal, Map<String, String> environment, String typed) throws IOException {
        for (String form : List.of("table", "json", "yaml")) {
            String[] words = (line + " -v -o " + form).split(" ");
            ProgramRun run = ProgramRun.of(directory, terminal, environment, typed, words);
            assertNotEquals(70, run.status(), run.err());
            said.append(run.out()).append(run.err());
            learn();
        }
    }

    /** Remembers what is secret by now: each line of each key, and its halves, so that what is cut short is found. */
    private void learn() throws IOException {
        if (!Files.exists(directory.resolve("credentials"))) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("-key.pem")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.startsWith("-") && line.length() >= 24) {
                        secrets.add(line);
                        secrets.add(line.substring(0, line.length() / 2));
                        secrets.add(line.substring(line.length() / 2));
                    }
                }
            }
        }
        if (Files.exists(file("encryption-config.yaml"))) {
            Files.readString(file("encryption-config.yaml"))
                    .lines()
                    .filter(line -> line.contains("secret: "))
                    .forEach(line -> secrets.add(line.substring(line.indexOf("secret: ") + 8)));
        }
    }

    private void nothingIsTold(String text) {
        secrets.forEach(secret -> assertFalse(text.contains(secret), "a secret was told"));
    }

    private void forget(String name) throws IOException {
        Files.delete(file(name));
    }

    @Test
    void noVerbTellsASecret() throws IOException {
        for (String verb : verbs()) {
            run(verb);
        }
        nothingIsTold(said.toString());
    }

    /** Every verb, so that one that is added is tried too. */
    private List<String> verbs() {
        List<String> verbs = new ArrayList<>();
        collect("", JkubeAwsCommand.line(ProgramRun.surroundings(directory)), verbs);
        assertTrue(verbs.contains("render credentials") && verbs.contains("show certificates"), verbs.toString());
        return verbs;
    }

    private static void collect(String prefix, CommandLine line, List<String> verbs) {
        line.getSubcommands().forEach((name, command) -> {
            verbs.add(prefix + name);
            collect(prefix + name + ' ', command, verbs);
        });
    }

    @Test
    void noStepOfRenderingTellsASecret() throws IOException {
        Map<String, String> right = Map.of("JKUBE_AWS_CA_KEY_PASSPHRASE", PASSPHRASE);
        Map<String, String> wrong = Map.of("KUBE_AWS_CA_KEY_PASSPHRASE", WRONG_PASSPHRASE);
        run("render credentials --renew --new-keys");
        run("render credentials --replace-service-account-key");
        run("render credentials --replace-service-account-key --applied=1");
        run("render credentials --replace-service-account-key --applied=2");
        forget("etcd.pem");
        forget("ca-key.pem");
        run(OWN);
        run(OWN, ProgramRun.PIPE, wrong, "");
        run(OWN, ProgramRun.TERMINAL, Map.of(), WRONG_PASSPHRASE + "\n" + WRONG_PASSPHRASE + "\n");
        run(OWN, ProgramRun.TERMINAL, Map.of(), WRONG_PASSPHRASE + "\n" + PASSPHRASE + "\n");
        run(OWN + " --renew", ProgramRun.PIPE, right, "");
        run("render credentials --replace-ca --cn=next");
        run("render credentials --replace-ca --applied=1");
        run("render credentials --replace-ca --applied=2");
        nothingIsTold(said.toString());
        assertTrue(secrets.size() > 100, "secrets were not found: " + secrets.size());
    }

    @Test
    void noFaultTellsASecret() throws IOException {
        byte[] key = Files.readAllBytes(file("admin-key.pem"));
        Files.write(file("worker.pem"), key); // a key where a certificate should be
        Files.writeString(file("etcd-key.pem"), new String(key, StandardCharsets.US_ASCII).replace("-----END", "---"));
        Files.writeString(
                file("apiserver-key.pem"),
                Files.readString(file("apiserver-key.pem")).replaceFirst("\n[^\n]{20}", "\n"));
        Files.write(file("service-account.pem"), key);
        Files.writeString(directory.resolve("kubeconfig"), new String(key, StandardCharsets.US_ASCII));
        for (String verb : verbs()) {
            run(verb);
        }
        run("render credentials --renew worker etcd apiserver");
        run("render credentials --ca-cert-path=credentials/admin-key.pem --ca-key-path=credentials/admin-key.pem");
        run("render credentials --ca-cert-path=credentials/ca.pem --ca-key-path=credentials/etcd-key.pem");
        nothingIsTold(said.toString());
    }

    @Test
    void noValueShowsASecretAsText() {
        AssetDirectory assets = new AssetDirectory(directory);
        StoredCredentials there = StoredCredentials.read(assets);
        Asset key = CredentialFiles.asset("ca", there.key("ca").orElseThrow());
        CaInUse ca = CaInUse.of(there, there.certificatesOf("ca"), there.key("ca"));
        nothingIsTold(List.of(
                        there,
                        key,
                        new AssetChange.Create(key),
                        new AssetChange.Replace(key),
                        ca,
                        new BroughtCa(there.certificatesOf("ca"), there.key("ca")),
                        ca.signer(),
                        Optional.of(there.identity("admin")))
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
    }
}
