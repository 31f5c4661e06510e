package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.pki.CertificateFault.Expired;
import io.github.jkubeaws.pki.CertificateFault.ExpiringSoon;
import io.github.jkubeaws.pki.CertificateFault.KeyMismatch;
import io.github.jkubeaws.pki.CertificateFault.KeyShared;
import io.github.jkubeaws.pki.CertificateFault.MayNotSign;
import io.github.jkubeaws.pki.CertificateFault.MaySign;
import io.github.jkubeaws.pki.CertificateFault.NamesMissing;
import io.github.jkubeaws.pki.CertificateFault.NotYetValid;
import io.github.jkubeaws.pki.CertificateFault.OutlivesAuthority;
import io.github.jkubeaws.pki.CertificateFault.Reason;
import io.github.jkubeaws.pki.CertificateFault.SignatureDoesNotVerify;
import io.github.jkubeaws.pki.CertificateFault.UsageMissing;
import io.github.jkubeaws.pki.CertificateFault.WeakKey;
import io.github.jkubeaws.pki.CertificateFault.WeakSignature;
import io.github.jkubeaws.pki.CertificateFault.WrongIssuer;
import io.github.jkubeaws.pki.CertificateFault.WrongSubject;
import io.github.jkubeaws.pki.CertificateSpec.Subject;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateInspectorTest {

    private static final Duration SOON = Duration.ofDays(30);

    private final CertificateAuthority authority = Lab.authority();
    private final X509Certificate root = authority.identity().certificate();
    private final Identity apiserver = Lab.issue(authority, "apiserver", Lab.newKey(3));

    private static CertificateInspector at(Instant now) {
        return new CertificateInspector(now, SOON);
    }

    private List<CertificateFault> inspect(CertificateSpec spec, X509Certificate certificate) {
        return at(Lab.NOW).inspect(spec, List.of(certificate), List.of(root));
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_P256", "ECDSA_P384", "RSA_2048"})
    void findsNothingWrongWithWhatWeMake(KeyAlgorithm algorithm) {
        Map<String, Identity> cluster = Lab.cluster(algorithm, java.util.Optional.empty(), Lab.NOW);
        for (CertificateSpec spec : KubernetesCertificates.all(Lab.NAMES)) {
            assertEquals(
                    List.of(),
                    at(Lab.NOW)
                            .inspect(
                                    spec,
                                    cluster.get(spec.name()),
                                    List.of(cluster.get(spec.issuer()).certificate())),
                    spec.name());
        }
    }

    @Test
    void seesTheEndComing() {
        Instant until = Lab.NOW.plus(Lab.LEAF);
        assertEquals(List.of(), timeFaults(until.minus(SOON)));
        Instant soon = until.minus(SOON).plusSeconds(1);
        assertEquals(List.of(new ExpiringSoon(until, soon)), timeFaults(soon));
        assertEquals(List.of(new ExpiringSoon(until, until)), timeFaults(until));
        Instant late = until.plusSeconds(1);
        assertEquals(List.of(new Expired(until, late)), timeFaults(late));
        Instant from = Lab.NOW.minusSeconds(300);
        assertEquals(List.of(), timeFaults(from));
        assertEquals(List.of(new NotYetValid(from, from.minusSeconds(1))), timeFaults(from.minusSeconds(1)));
    }

    private List<CertificateFault> timeFaults(Instant now) {
        return at(now).inspect(Lab.spec("apiserver"), apiserver, List.of(root));
    }

    @Test
    void noticesAnotherKey() {
        Identity mixed = new Identity(apiserver.chain(), Lab.newKey(4));
        assertEquals(List.of(new KeyMismatch()), at(Lab.NOW).inspect(Lab.spec("apiserver"), mixed, List.of(root)));
    }

    @Test
    void noticesANameThatCameLater() {
        ClusterNames more = new ClusterNames(
                "prod",
                "eu-west-1",
                "cluster.local",
                "10.3.0.1",
                List.of("10.0.0.50"),
                List.of("api.prod.example.com", "new.example.com"),
                List.of(),
                AltNames.of("10.9.9.9"));
        CertificateSpec spec = KubernetesCertificates.all(more).get(3);
        assertEquals(
                List.of(new NamesMissing(
                        List.of("new.example.com", "10.9.9.9"),
                        Lab.spec("apiserver").altNames().all())),
                inspect(spec, apiserver.certificate()));
    }

    @Test
    void acceptsMoreThanIsNeeded() {
        X509Certificate generous = Lab.leaf(
                authority,
                spec -> changed(spec, Usage.PEER, new Subject("x", List.of("y"), false), AltNames.of("a", "*.b")));
        CertificateSpec modest =
                changed(Lab.spec("apiserver"), Usage.SERVER, new Subject("z", List.of(), false), AltNames.of("c.b"));
        assertEquals(List.of(), inspect(modest, generous));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER,SERVER,",
        "CLIENT,CLIENT,",
        "PEER,SERVER,",
        "PEER,CLIENT,",
        "PEER,PEER,",
        "SERVER,CLIENT,clientAuth",
        "CLIENT,SERVER,serverAuth",
        "SERVER,PEER,clientAuth",
        "CLIENT,PEER,serverAuth",
    })
    void noticesAUseForWhichItIsNotMeant(Usage made, Usage wanted, String missing) {
        Subject subject = new Subject("x", List.of(), false);
        X509Certificate certificate = Lab.leaf(authority, spec -> changed(spec, made, subject, AltNames.none()));
        CertificateSpec spec = changed(Lab.spec("apiserver"), wanted, subject, AltNames.none());
        assertEquals(
                missing == null ? List.of() : List.of(new UsageMissing(List.of(missing))), inspect(spec, certificate));
    }

    private static CertificateSpec changed(CertificateSpec spec, Usage usage, Subject subject, AltNames names) {
        return new CertificateSpec(
                spec.name(), spec.title(), spec.purpose(), spec.issuer(), usage, subject, names, spec.places());
    }

    @Test
    void noticesWhoHasNoRights() {
        assertEquals(List.of(), subjectFaults(new Subject("me", List.of("system:masters", "us"), true), "admin"));
        assertEquals(
                List.of(new WrongSubject("O=us, them", "O=system:masters")),
                subjectFaults(new Subject("kube-admin", List.of("us", "them"), true), "admin"));
        assertEquals(
                List.of(), subjectFaults(new Subject("system:kube-scheduler", List.of("us"), true), "kube-scheduler"));
        assertEquals(
                List.of(new WrongSubject("CN=scheduler", "CN=system:kube-scheduler")),
                subjectFaults(new Subject("scheduler", List.of(), true), "kube-scheduler"));
        assertEquals(List.of(), subjectFaults(new Subject("whoever", List.of(), true), "etcd-client"));
    }

    private List<CertificateFault> subjectFaults(Subject subject, String name) {
        X509Certificate certificate =
                Lab.leaf(authority, spec -> changed(spec, Usage.CLIENT, subject, AltNames.none()));
        return inspect(Lab.spec(name), certificate);
    }

    @Test
    void noticesAnAuthorityInPlaceOfALeaf() {
        X509Certificate kubelets =
                Lab.issue(authority, "kubelet-ca", Lab.newKey(5)).certificate();
        assertTrue(inspect(Lab.spec("etcd-client"), kubelets).contains(new MaySign()));
        X509Certificate last = CertificateAuthority.create(
                        Lab.spec("front-proxy-ca"), Lab.newKey(5), Lab.authorityTime(), Lab.random(5))
                .identity()
                .certificate();
        assertTrue(inspect(Lab.spec("etcd-client"), last).contains(new MaySign()));
    }

    @Test
    void noticesALeafInPlaceOfAnAuthority() {
        assertEquals(List.of(new MayNotSign(Reason.NO_AUTHORITY)), inspect(Lab.spec("ca"), apiserver.certificate()));
    }

    @Test
    void tellsAStrangersSignatureFromOneUnderTheSameName() {
        CertificateAuthority sameName = Lab.authority(Lab.newKey(50));
        CertificateAuthority otherName = CertificateAuthority.create(
                Lab.spec("front-proxy-ca"), Lab.newKey(51), Lab.authorityTime(), Lab.random(52));
        CertificateSpec spec = Lab.spec("apiserver");
        assertEquals(
                List.of(new SignatureDoesNotVerify("CN=prod-ca")),
                inspect(spec, Lab.issue(sameName, "apiserver", Lab.newKey(3)).certificate()));
        X509Certificate strange =
                Lab.issue(otherName, "apiserver", Lab.newKey(3)).certificate();
        assertEquals(List.of(new WrongIssuer("CN=prod-front-proxy-ca", "CN=prod-ca")), inspect(spec, strange));
        assertEquals(
                List.of(new WrongIssuer("CN=prod-front-proxy-ca", "CN=prod-ca' or 'CN=prod-ca")),
                at(Lab.NOW)
                        .inspect(
                                spec,
                                List.of(strange),
                                List.of(root, sameName.identity().certificate())));
    }

    @Test
    void believesEitherAuthorityWhileOneIsReplaced() {
        CertificateAuthority next = Lab.authority(Lab.newKey(50));
        List<X509Certificate> both = List.of(root, next.identity().certificate());
        Identity byNext = Lab.issue(next, "apiserver", Lab.newKey(3));
        assertEquals(List.of(), at(Lab.NOW).inspect(Lab.spec("apiserver"), byNext, both));
        assertEquals(List.of(), at(Lab.NOW).inspect(Lab.spec("apiserver"), apiserver, both));
    }

    @Test
    void climbsTheChainThatComesWithALeaf() {
        Identity middle = Lab.issue(authority, "kubelet-ca", Lab.newKey(5));
        Identity below = Lab.unchecked(() -> CertificateAuthority.of(middle, Lab.random(5))
                .issue(Lab.spec("apiserver"), Lab.newKey(6), Lab.leafTime()));
        CertificateSpec spec = Lab.spec("apiserver");
        assertEquals(List.of(), at(Lab.NOW).inspect(spec, below.chain(), List.of(root)));
        assertEquals(List.of(new WrongIssuer("CN=prod-kubelet-ca", "CN=prod-ca")), inspect(spec, below.certificate()));
        assertEquals(
                List.of(new WrongIssuer("CN=prod-kubelet-ca", "CN=prod-ca")),
                at(Lab.NOW).inspect(spec, List.of(below.certificate(), apiserver.certificate()), List.of(root)));
    }

    @Test
    void noticesAnAuthorityBelowTheLastInLine() {
        CertificateAuthority last = CertificateAuthority.create(
                Lab.spec("front-proxy-ca"), Lab.key(KeyAlgorithm.ECDSA_P384), Lab.authorityTime(), Lab.random(5));
        X509Certificate kubelets = new CertificateBuilder(Lab.random(6))
                .signedBy(last.identity(), Lab.spec("kubelet-ca"), Lab.newKey(7).getPublic(), Lab.leafTime());
        assertEquals(
                List.of(new MayNotSign(Reason.LAST_IN_LINE)),
                at(Lab.NOW)
                        .inspect(
                                Lab.spec("kubelet-ca"),
                                List.of(kubelets),
                                List.of(last.identity().certificate())));
    }

    @Test
    void noticesALeafThatOutlivesItsAuthority() {
        Validity tooLong = Validity.of(Lab.NOW, Duration.ofDays(366));
        X509Certificate leaf = new CertificateBuilder(Lab.random(6))
                .signedBy(authority.identity(), Lab.spec("admin"), Lab.newKey(7).getPublic(), tooLong);
        assertEquals(
                List.of(new OutlivesAuthority(
                        tooLong.until(), Lab.authorityTime().until())),
                inspect(Lab.spec("admin"), leaf));
        X509Certificate exact = new CertificateBuilder(Lab.random(6))
                .signedBy(authority.identity(), Lab.spec("admin"), Lab.newKey(7).getPublic(), Lab.authorityTime());
        assertEquals(List.of(), inspect(Lab.spec("admin"), exact));
    }

    @Test
    void noticesKeysThatCanBeGuessed() throws Exception {
        for (int bits : new int[] {1024, 2047, 2048}) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, Lab.random(9));
            assertEquals(
                    bits < 2048 ? List.of(new WeakKey("rsa-" + bits)) : List.of(),
                    keyFaults(generator.generateKeyPair()));
        }
        assertEquals(
                List.of(new WeakKey("eddsa")),
                keyFaults(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
    }

    private List<CertificateFault> keyFaults(KeyPair key) {
        return inspect(Lab.spec("admin"), Lab.issue(authority, "admin", key).certificate());
    }

    @Test
    void findsKeysThatSeveralHave() {
        KeyPair shared = Lab.newKey(1);
        assertEquals(
                Map.of(
                        "admin", new KeyShared(List.of("etcd", "worker")),
                        "etcd", new KeyShared(List.of("admin", "worker")),
                        "worker", new KeyShared(List.of("admin", "etcd"))),
                CertificateInspector.sharedKeys(Map.of(
                        "worker", shared.getPublic(),
                        "admin", shared.getPublic(),
                        "etcd", shared.getPublic(),
                        "apiserver", Lab.newKey(2).getPublic())));
    }

    @Test
    void saysEveryFaultInOneLineThatStandsForItself() {
        Instant day = Instant.parse("2026-12-24T10:00:00Z");
        Map<CertificateFault, String> sentences = Map.ofEntries(
                Map.entry(
                        new Expired(day, day.plus(Duration.ofDays(3))),
                        "certificate-expired: C expired on 2026-12-24 (3 days ago)"),
                Map.entry(
                        new NotYetValid(day, Lab.NOW),
                        "certificate-not-yet-valid: C is not valid before 2026-12-24T10:00:00Z, and this machine's clock says 2026-11-20T12:00:00Z"),
                Map.entry(
                        new ExpiringSoon(day, day.minus(Duration.ofDays(1))),
                        "certificate-expires-soon? C expires on 2026-12-24 (1 day left)"),
                Map.entry(new KeyMismatch(), "key-does-not-match: C belongs to another key than the one beside it"),
                Map.entry(new KeyShared(List.of("a", "b")), "key-shared: C has the same key as 'a', 'b'"),
                Map.entry(new WrongIssuer("a", "b"), "wrong-issuer: C is signed by 'a', not by 'b'"),
                Map.entry(
                        new SignatureDoesNotVerify("a"),
                        "signature-does-not-verify: C names 'a' as its issuer, but was signed with another key"),
                Map.entry(
                        new MayNotSign(Reason.NO_SIGNING),
                        "authority-may-not-sign: C may not sign certificates (no keyCertSign in its key usage)"),
                Map.entry(new NamesMissing(List.of("a"), List.of("b")), "names-missing: C does not cover 'a'"),
                Map.entry(new UsageMissing(List.of("clientAuth")), "usage-missing: C may not be used for 'clientAuth'"),
                Map.entry(
                        new WrongSubject("CN=a", "CN=b"),
                        "wrong-subject: C names 'CN=a'; Kubernetes grants its rights to 'CN=b'"),
                Map.entry(
                        new MaySign(),
                        "certificate-may-sign: C is a CA certificate: whoever holds its key can make any other"),
                Map.entry(
                        new WeakKey("rsa-1024"),
                        "weak-key: C has a key of the kind 'rsa-1024'; RSA of 2048 bits or more, ECDSA on P-256, P-384 or P-521 are accepted"),
                Map.entry(
                        new WeakSignature("SHA1withRSA"),
                        "weak-signature: C is signed with 'SHA1withRSA', which Kubernetes does not accept"),
                Map.entry(
                        new OutlivesAuthority(day, Lab.NOW),
                        "outlives-authority? C runs until 2026-12-24, but its CA only until 2026-11-20"),
                Map.entry(new PemFault.NotPem("it is empty"), "not-pem: C is not PEM: it is empty"),
                Map.entry(new PemFault.TooLarge(9, 8), "pem-too-large: C has 9 bytes; at most 8 are read"),
                Map.entry(new PemFault.Damaged(3, "so"), "pem-damaged: C is damaged at line 3: so"),
                Map.entry(
                        new PemFault.Unexpected(3, "A", List.of("B", "C")),
                        "pem-unexpected: C holds 'A' at line 3, where only 'B', 'C' may stand"),
                Map.entry(new PemFault.WrongCount(2, "one key"), "pem-wrong-count: C holds 2, not one key"),
                Map.entry(
                        new PemFault.PassphraseNeeded(),
                        "passphrase-needed: C is encrypted, and no passphrase was given"),
                Map.entry(new PemFault.WrongPassphrase(), "wrong-passphrase: C does not open with this passphrase"),
                Map.entry(
                        new PemFault.EncryptionUnsupported("x"),
                        "encryption-unsupported: C is encrypted with 'x'; PBES2 with AES (openssl pkcs8 -topk8 -v2 aes256) is read, and the older AES and DES3 forms"),
                Map.entry(
                        new PemFault.KeyUnsupported("x"),
                        "key-unsupported: C is a key of the kind 'x'; RSA, and ECDSA on P-256, P-384 and P-521 are read"));
        sentences.forEach((fault, sentence) ->
                assertEquals(sentence, fault.id() + (fault.isFatal() ? ": " : "? ") + fault.message("C")));
        long kinds = java.util.Arrays.stream(CertificateFault.class.getPermittedSubclasses())
                .flatMap(kind -> kind.isInterface()
                        ? java.util.Arrays.stream(kind.getPermittedSubclasses())
                        : java.util.stream.Stream.of(kind))
                .count();
        assertEquals(kinds, sentences.size());
    }

    @Test
    void describesACertificate() {
        CertificateDescription description = CertificateDescription.of(apiserver.certificate(), Lab.NOW);
        assertEquals("CN=kube-apiserver", description.subject());
        assertEquals("CN=prod-ca", description.issuer());
        assertEquals(Lab.spec("apiserver").altNames(), description.names());
        assertEquals(Lab.leafTime(), description.validity());
        assertEquals(90, description.daysLeft());
        assertEquals("ecdsa-p256", description.keyAlgorithm());
        assertFalse(description.isAuthority());
        assertEquals(apiserver.certificate().getSerialNumber().toString(16), description.serial());
        assertTrue(description.fingerprint().matches("[0-9a-f]{64}"));
        assertTrue(CertificateDescription.of(root, Lab.NOW).isAuthority());
        X509Certificate last = CertificateAuthority.create(
                        Lab.spec("front-proxy-ca"), Lab.newKey(5), Lab.authorityTime(), Lab.random(5))
                .identity()
                .certificate();
        assertTrue(CertificateDescription.of(last, Lab.NOW).isAuthority());
    }

    @ParameterizedTest
    @CsvSource({"0,90", "1,89", "86400,89", "86401,88", "7775999,0", "7776000,0", "7776001,-1", "7862401,-2"})
    void countsWholeDaysAndGoesBelowZero(long seconds, long days) {
        assertEquals(
                days,
                CertificateDescription.of(apiserver.certificate(), Lab.NOW.plusSeconds(seconds))
                        .daysLeft());
    }
}
