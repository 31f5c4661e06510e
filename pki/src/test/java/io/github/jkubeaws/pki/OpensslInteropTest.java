package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the real openssl thinks of our certificates, and what we think of its. */
class OpensslInteropTest {

    @TempDir
    Path directory;

    private Openssl openssl;

    @BeforeEach
    void start() {
        openssl = new Openssl(directory);
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_P256", "RSA_2048"})
    void opensslVerifiesEveryCertificateOfTheTable(KeyAlgorithm algorithm) {
        Map<String, Identity> cluster = Lab.cluster(algorithm);
        cluster.forEach(openssl::write);
        for (CertificateSpec spec : KubernetesCertificates.all(Lab.NAMES)) {
            String file = spec.certificateFile();
            String issuer = spec.issuer() + ".pem";
            String purpose = switch (spec.usage()) {
                case CA -> "any";
                case SERVER -> "sslserver";
                default -> "sslclient";
            };
            openssl.run("verify", "-x509_strict", "-purpose", purpose, "-CAfile", issuer, file);
            openssl.run("pkey", "-in", spec.keyFile(), "-check", "-noout");
            assertEquals(
                    openssl.run("x509", "-in", file, "-noout", "-pubkey"),
                    openssl.run("pkey", "-in", spec.keyFile(), "-pubout"));
            assertText(spec, algorithm, openssl.run("x509", "-in", file, "-noout", "-text"));
        }
    }

    private static void assertText(CertificateSpec spec, KeyAlgorithm algorithm, String text) {
        assertContains(text, "Version: 3 (0x2)");
        spec.altNames().dns().forEach(name -> assertContains(text, "DNS:" + name));
        spec.altNames().ips().forEach(ip -> assertContains(text, "IP Address:" + ip));
        spec.subject().organizations().forEach(group -> assertContains(text, "O = " + group));
        assertContains(text, "CN = " + spec.subject().commonName());
        assertContains(text, "X509v3 Subject Key Identifier");
        assertContains(text, "X509v3 Authority Key Identifier");
        if (spec.isAuthority()) {
            assertContains(text, "CA:TRUE, pathlen:" + (spec.name().equals("ca") ? 1 : 0));
            assertContains(text, "Certificate Sign, CRL Sign");
        } else {
            assertContains(text, "X509v3 Basic Constraints: critical\n                CA:FALSE");
            assertEquals(algorithm == KeyAlgorithm.RSA_2048, text.contains("Key Encipherment"));
            assertEquals(spec.usage().serves(), text.contains("TLS Web Server Authentication"));
            assertEquals(spec.usage().calls(), text.contains("TLS Web Client Authentication"));
        }
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(part), () -> "no '" + part + "' in\n" + text);
    }

    @Test
    void opensslVerifiesWhatTheKubeletAuthoritySigns() {
        Map<String, Identity> cluster = Lab.cluster(KeyAlgorithm.ECDSA_P256);
        cluster.forEach(openssl::write);
        Identity kubelet = Lab.unchecked(() -> CertificateAuthority.of(cluster.get("kubelet-ca"), Lab.random(1))
                .issue(Lab.spec("worker"), Lab.newKey(77), Validity.of(Instant.now(), Lab.LEAF)));
        openssl.write("kubelet.pem", Pem.of(List.of(kubelet.certificate())));
        openssl.run("verify", "-CAfile", "ca.pem", "-untrusted", "kubelet-ca.pem", "kubelet.pem");
        // As the API server sees it, to which a kubelet shows nothing but its own certificate.
        openssl.run("verify", "-partial_chain", "-trusted", "kubelet-ca.pem", "kubelet.pem");
        assertNotEquals(
                0, openssl.attempt("verify", "-CAfile", "ca.pem", "kubelet.pem").status());
    }

    @ParameterizedTest
    @CsvSource({"rsa:2048,1", "rsa:2048,0", "ec,1", "ec,0"})
    void signsWithAnAuthorityMadeByOpenssl(String kind, int pathLength) throws Exception {
        makeRoot(kind, pathLength);
        Identity brought = new Identity(
                Pem.parseCertificates(openssl.read("root.pem")), Pem.parseKey(openssl.read("root-key.pem")));
        assertEquals(List.of(), inspector().inspect(Lab.spec("ca"), brought, List.of()));
        Map<String, Identity> cluster = Lab.cluster(KeyAlgorithm.ECDSA_P256, Optional.of(brought), Instant.now());
        cluster.forEach(openssl::write);
        for (CertificateSpec spec : KubernetesCertificates.allUnder(brought.certificate(), Lab.NAMES)) {
            openssl.run("verify", "-CAfile", spec.issuer() + ".pem", spec.certificateFile());
            assertEquals(
                    List.of(),
                    inspector()
                            .inspect(
                                    spec,
                                    cluster.get(spec.name()),
                                    List.of(cluster.get(spec.issuer()).certificate())));
        }
    }

    @Test
    void signsWithAnIntermediateAuthorityMadeByOpensslAndSendsItAlong() throws Exception {
        makeRoot("ec", 1);
        openssl.run(
                "req",
                "-new",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "middle-key.pem",
                "-out",
                "middle.csr",
                "-subj",
                "/C=AU/O=Example/CN=Example Clusters");
        openssl.write(
                "middle.ext",
                "basicConstraints=critical,CA:true,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\n"
                        + "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid:always,issuer\n");
        openssl.run(
                "x509",
                "-req",
                "-in",
                "middle.csr",
                "-CA",
                "root.pem",
                "-CAkey",
                "root-key.pem",
                "-CAcreateserial",
                "-days",
                "200",
                "-extfile",
                "middle.ext",
                "-out",
                "middle.pem");
        byte[] chain = concat(openssl.read("middle.pem"), openssl.read("root.pem"));
        Identity brought = new Identity(Pem.parseCertificates(chain), Pem.parseKey(openssl.read("middle-key.pem")));
        Map<String, Identity> cluster = Lab.cluster(KeyAlgorithm.ECDSA_P256, Optional.of(brought), Instant.now());
        cluster.forEach(openssl::write);
        for (String leaf : List.of("apiserver", "etcd", "admin", "worker")) {
            assertEquals(2, cluster.get(leaf).chain().size());
            openssl.run("verify", "-CAfile", "root.pem", "-untrusted", leaf + ".pem", leaf + ".pem");
            assertEquals(
                    List.of(), inspector().inspect(Lab.spec(leaf), cluster.get(leaf), List.of(brought.certificate())));
            // Trusting only the root will do, since the leaf brings the rest.
            assertEquals(
                    List.of(),
                    inspector()
                            .inspect(
                                    Lab.spec(leaf),
                                    cluster.get(leaf),
                                    List.of(brought.chain().get(1))));
        }
        openssl.run("verify", "-CAfile", "kubelet-ca.pem", "kubelet-ca.pem");
    }

    private static CertificateInspector inspector() {
        return new CertificateInspector(Instant.now(), Duration.ofDays(30));
    }

    private void makeRoot(String kind, int pathLength) {
        String[] curve = kind.equals("ec") ? new String[] {"-pkeyopt", "ec_paramgen_curve:P-384"} : new String[0];
        List<String> arguments = new java.util.ArrayList<>(List.of("req", "-x509", "-newkey", kind));
        arguments.addAll(List.of(curve));
        arguments.addAll(List.of(
                "-nodes",
                "-keyout",
                "root-key.pem",
                "-out",
                "root.pem",
                "-days",
                "400",
                "-subj",
                "/C=AU/O=Example/CN=Example Root",
                "-addext",
                "basicConstraints=critical,CA:true,pathlen:" + pathLength,
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign"));
        openssl.run(arguments.toArray(new String[0]));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @ParameterizedTest
    @CsvSource({
        "RSA,rsa_keygen_bits:2048",
        "EC,ec_paramgen_curve:P-256",
        "EC,ec_paramgen_curve:P-384",
        "EC,ec_paramgen_curve:P-521"
    })
    void readsEveryFormInWhichOpensslWritesAKey(String kind, String option) throws Exception {
        openssl.run("genpkey", "-algorithm", kind, "-pkeyopt", option, "-out", "key.pem");
        openssl.run("pkey", "-in", "key.pem", "-traditional", "-out", "old.pem");
        openssl.run("pkey", "-in", "key.pem", "-pubout", "-out", "public.pem");
        KeyPair key = Pem.parseKey(openssl.read("key.pem"));
        assertEquals(Pem.parsePublicKeys(openssl.read("public.pem")), List.of(key.getPublic()));
        assertEquals(key.getPrivate(), Pem.parseKey(openssl.read("old.pem")).getPrivate());
        assertEquals(key.getPublic(), Pem.parseKey(openssl.read("old.pem")).getPublic());
        openssl.write("ours.pem", Pem.of(key.getPrivate()));
        openssl.write("ours-public.pem", Pem.of(key.getPublic()));
        openssl.run("pkey", "-in", "ours.pem", "-check", "-noout");
        assertEquals(
                openssl.run("pkey", "-in", "key.pem", "-pubout"), openssl.run("pkey", "-in", "ours.pem", "-pubout"));
        assertEquals(new String(openssl.read("public.pem")), new String(openssl.read("ours-public.pem")));
    }

    @ParameterizedTest
    @CsvSource({
        "pkcs8,-v2,aes-128-cbc",
        "pkcs8,-v2,aes-192-cbc",
        "pkcs8,-v2,aes-256-cbc",
        "pkcs8,-v2,des3",
        "pkcs8,-v2prf,hmacWithSHA1",
        "pkcs8,-v2prf,hmacWithSHA384",
        "pkcs8,-v2prf,hmacWithSHA512",
        "pkcs8,-scrypt,",
        "old,-aes128,",
        "old,-aes192,",
        "old,-aes256,",
        "old,-des3,",
    })
    void opensEveryLockThatOpensslPutsOnAKey(String form, String option, String value) throws Exception {
        openssl.run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key.pem");
        List<String> arguments = new java.util.ArrayList<>(
                form.equals("pkcs8")
                        ? List.of(
                                "pkcs8",
                                "-topk8",
                                "-in",
                                "key.pem",
                                "-out",
                                "locked.pem",
                                "-passout",
                                "pass:grüße 7",
                                option)
                        : List.of(
                                "pkey",
                                "-traditional",
                                "-in",
                                "key.pem",
                                "-out",
                                "locked.pem",
                                "-passout",
                                "pass:grüße 7",
                                option));
        if (value != null) {
            arguments.add(value);
        }
        openssl.run(arguments.toArray(new String[0]));
        byte[] locked = openssl.read("locked.pem");
        KeyPair expected = Pem.parseKey(openssl.read("key.pem"));
        try (Passphrase right = Passphrase.of("grüße 7".toCharArray());
                Passphrase wrong = Passphrase.of("gruesse 7".toCharArray());
                Passphrase none = Passphrase.of(new char[0])) {
            assertEquals(expected.getPrivate(), Pem.parseKey(locked, right).getPrivate());
            assertEquals(expected.getPublic(), Pem.parseKey(locked, right).getPublic());
            assertEquals(new PemFault.WrongPassphrase(), Lab.faultOf(() -> Pem.parseKey(locked, wrong)));
            assertEquals(new PemFault.WrongPassphrase(), Lab.faultOf(() -> Pem.parseKey(locked, none)));
            assertEquals(new PemFault.PassphraseNeeded(), Lab.faultOf(() -> Pem.parseKey(locked)));
        }
    }

    @Test
    void opensALockedRsaKeyInTheOlderForm() throws Exception {
        openssl.run("genrsa", "-traditional", "-aes256", "-passout", "pass:secret", "-out", "locked.pem", "2048");
        try (Passphrase right = Passphrase.of("secret".toCharArray())) {
            openssl.write(
                    "open.pem",
                    Pem.of(Pem.parseKey(openssl.read("locked.pem"), right).getPrivate()));
        }
        assertEquals(
                openssl.run("pkey", "-in", "locked.pem", "-passin", "pass:secret", "-pubout"),
                openssl.run("pkey", "-in", "open.pem", "-pubout"));
    }

    @Test
    void saysWhichKeysAndLocksItDoesNotRead() {
        openssl.run("genpkey", "-algorithm", "ED25519", "-out", "ed.pem");
        openssl.run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1", "-out", "k1.pem");
        openssl.run(
                "genpkey",
                "-algorithm",
                "EC",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-pkeyopt",
                "ec_param_enc:explicit",
                "-out",
                "explicit.pem");
        openssl.run("pkcs8", "-topk8", "-v1", "PBE-SHA1-3DES", "-in", "ed.pem", "-passout", "pass:x", "-out", "v1.pem");
        openssl.run(
                "pkcs8", "-topk8", "-v2", "camellia-128-cbc", "-in", "ed.pem", "-passout", "pass:x", "-out", "v2.pem");
        openssl.run("pkcs8", "-topk8", "-in", "ed.pem", "-passout", "pass:x", "-out", "ed-locked.pem");
        assertEquals(new PemFault.KeyUnsupported("ed25519"), faultOfKey("ed.pem"));
        assertEquals(new PemFault.KeyUnsupported("ecdsa on curve 1.3.132.0.10"), faultOfKey("k1.pem"));
        assertEquals(new PemFault.KeyUnsupported("ecdsa on a curve without a name"), faultOfKey("explicit.pem"));
        assertEquals(new PemFault.EncryptionUnsupported("1.2.840.113549.1.12.1.3"), faultOfKey("v1.pem"));
        assertEquals(new PemFault.EncryptionUnsupported("1.2.392.200011.61.1.1.1.2"), faultOfKey("v2.pem"));
        assertEquals(new PemFault.KeyUnsupported("ed25519"), faultOfKey("ed-locked.pem"));
    }

    private CertificateFault faultOfKey(String file) {
        return Lab.faultOf(() -> Pem.parseKey(openssl.read(file), Passphrase.of("x".toCharArray())));
    }

    @Test
    void readsCertificatesWithTextAroundThem() throws Exception {
        makeRoot("ec", 0);
        openssl.run("x509", "-in", "root.pem", "-text", "-out", "text.pem");
        assertEquals(Pem.parseCertificates(openssl.read("root.pem")), Pem.parseCertificates(openssl.read("text.pem")));
        openssl.run("x509", "-in", "root.pem", "-outform", "der", "-out", "root.der");
        assertEquals(
                "this is not PEM: it looks like DER, the binary form (openssl x509 -inform der, or openssl pkey -inform der,"
                        + " turns it round)",
                Lab.faultOf(() -> Pem.parseCertificates(openssl.read("root.der")))
                        .message("this"));
    }

    @Test
    void findsWhatAnExpertDoesWrongWithOpenssl() {
        openssl.run(
                "req",
                "-x509",
                "-newkey",
                "rsa:1024",
                "-nodes",
                "-keyout",
                "k.pem",
                "-out",
                "weak.pem",
                "-subj",
                "/CN=weak");
        openssl.run(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-sha1",
                "-keyout",
                "k.pem",
                "-out",
                "sha1.pem",
                "-subj",
                "/CN=old",
                "-addext",
                "basicConstraints=critical,CA:true",
                "-addext",
                "keyUsage=critical,digitalSignature");
        var weak = Lab.unchecked(() -> Pem.parseCertificates(openssl.read("weak.pem")));
        var old = Lab.unchecked(() -> Pem.parseCertificates(openssl.read("sha1.pem")));
        CertificateInspector inspector = new CertificateInspector(Instant.now(), Duration.ofDays(1));
        assertEquals(
                List.of(new CertificateFault.WeakKey("rsa-1024")), inspector.inspect(Lab.spec("ca"), weak, List.of()));
        assertEquals(
                List.of(new CertificateFault.MayNotSign(CertificateFault.Reason.NO_SIGNING)),
                inspector.inspect(Lab.spec("ca"), old, List.of()));
        assertTrue(inspector
                .inspect(Lab.spec("kubelet-ca"), old, old)
                .containsAll(List.of(
                        new CertificateFault.WeakSignature("SHA1withRSA"),
                        new CertificateFault.MayNotSign(CertificateFault.Reason.NO_SIGNING))));
    }
}
