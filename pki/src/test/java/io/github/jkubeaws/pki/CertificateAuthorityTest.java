package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateAuthorityTest {

    private static final String SUBJECT_KEY_ID = "2.5.29.14";
    private static final String AUTHORITY_KEY_ID = "2.5.29.35";
    private static final String EXTENDED_USAGE = "2.5.29.37";
    private static final String ALT_NAMES = "2.5.29.17";

    private final CertificateAuthority authority = Lab.authority();

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_P256", "ECDSA_P384", "RSA_2048"})
    void makesEveryCertificateOfTheTableSoThatTheJdkBelievesIt(KeyAlgorithm algorithm) throws Exception {
        Map<String, Identity> cluster = Lab.cluster(algorithm);
        for (CertificateSpec spec : KubernetesCertificates.all(Lab.NAMES)) {
            Identity made = cluster.get(spec.name());
            assertTrue(made.hasItsKey(), spec.name());
            assertEquals(
                    algorithm.word(), KeyAlgorithm.describe(made.certificate().getPublicKey()));
            if (!spec.isSelfSigned()) {
                validate(made.chain(), cluster.get(spec.issuer()).certificate());
            }
        }
    }

    @Test
    void givesEveryCertificateAKeyAndASerialOfItsOwn() {
        Map<String, Identity> cluster = Lab.cluster(KeyAlgorithm.ECDSA_P256);
        Set<PublicKey> keys = new HashSet<>();
        Set<Object> serials = new HashSet<>();
        cluster.values().forEach(made -> {
            keys.add(made.key().getPublic());
            serials.add(made.certificate().getSerialNumber());
            assertEquals(128, made.certificate().getSerialNumber().bitLength());
            assertEquals(1, made.certificate().getSerialNumber().signum());
        });
        assertEquals(cluster.size(), keys.size());
        assertEquals(cluster.size(), serials.size());
    }

    @Test
    void repeatsItselfWithTheSameRandomness() throws Exception {
        assertArrayEquals(
                Lab.authority().identity().certificate().getEncoded(),
                Lab.authority().identity().certificate().getEncoded());
        assertNotEquals(
                Lab.authority(Lab.newKey(8)).identity().certificate(),
                Lab.authority().identity().certificate());
    }

    @Test
    void lastsAsLongAsWasAskedAndBeginsFiveMinutesAgo() {
        X509Certificate root = authority.identity().certificate();
        X509Certificate leaf = Lab.issue(authority, "apiserver", Lab.newKey(3)).certificate();
        assertEquals(Lab.NOW.minus(Duration.ofMinutes(5)), root.getNotBefore().toInstant());
        assertEquals(Lab.NOW.plus(Duration.ofDays(365)), root.getNotAfter().toInstant());
        assertEquals(Lab.NOW.minus(Duration.ofMinutes(5)), leaf.getNotBefore().toInstant());
        assertEquals(Lab.NOW.plus(Duration.ofDays(90)), leaf.getNotAfter().toInstant());
    }

    @Test
    void neverLetsALeafReachBeyondItsAuthority() throws Exception {
        Validity long_ = new Validity(Lab.NOW.minus(Duration.ofDays(900)), Lab.NOW.plus(Duration.ofDays(900)));
        X509Certificate leaf =
                authority.issue(Lab.spec("admin"), Lab.newKey(3), long_).certificate();
        assertEquals(authority.identity().certificate().getNotAfter(), leaf.getNotAfter());
        assertEquals(authority.identity().certificate().getNotBefore(), leaf.getNotBefore());
    }

    @Test
    void signsNothingAfterItsEnd() {
        Validity late = Validity.of(Lab.NOW.plus(Duration.ofDays(366)), Lab.LEAF);
        CertificateFault fault = Lab.faultOf(() -> authority.issue(Lab.spec("admin"), Lab.newKey(3), late));
        assertEquals(
                new CertificateFault.Expired(
                        authority.identity().certificate().getNotAfter().toInstant(), late.from()),
                fault);
        Validity noTime = new Validity(Lab.NOW, Lab.NOW);
        assertInstanceOf(
                CertificateFault.Expired.class,
                Lab.faultOf(() -> authority.issue(Lab.spec("admin"), Lab.newKey(3), noTime)));
    }

    @Test
    void marksAuthoritiesAsSuch() {
        X509Certificate root = authority.identity().certificate();
        X509Certificate kubelets =
                Lab.issue(authority, "kubelet-ca", Lab.newKey(3)).certificate();
        X509Certificate frontProxy = CertificateAuthority.create(
                        Lab.spec("front-proxy-ca"), Lab.newKey(4), Lab.authorityTime(), Lab.random(4))
                .identity()
                .certificate();
        assertEquals(1, root.getBasicConstraints());
        assertEquals(0, kubelets.getBasicConstraints());
        assertEquals(0, frontProxy.getBasicConstraints());
        for (X509Certificate certificate : List.of(root, kubelets, frontProxy)) {
            assertEquals(List.of(5, 6), bits(certificate.getKeyUsage()), "keyCertSign and cRLSign");
            assertNull(certificate.getExtensionValue(EXTENDED_USAGE));
            assertTrue(certificate.getCriticalExtensionOIDs().contains("2.5.29.19"));
            assertTrue(certificate.getCriticalExtensionOIDs().contains("2.5.29.15"));
        }
    }

    @Test
    void givesLeavesTheUsesOfTheTable() throws Exception {
        String server = "1.3.6.1.5.5.7.3.1";
        String client = "1.3.6.1.5.5.7.3.2";
        for (CertificateSpec spec : KubernetesCertificates.all(Lab.NAMES)) {
            if (spec.isAuthority()) {
                continue;
            }
            X509Certificate leaf =
                    authority.issue(spec, Lab.newKey(3), Lab.leafTime()).certificate();
            assertEquals(-1, leaf.getBasicConstraints());
            assertEquals(Set.of("2.5.29.15", "2.5.29.19"), leaf.getCriticalExtensionOIDs());
            assertEquals(
                    switch (spec.usage()) {
                        case SERVER -> List.of(server);
                        case CLIENT -> List.of(client);
                        default -> List.of(server, client);
                    },
                    leaf.getExtendedKeyUsage());
            assertEquals(spec.altNames(), AltNames.of(leaf));
            assertEquals(spec.altNames().all().isEmpty(), leaf.getExtensionValue(ALT_NAMES) == null);
        }
    }

    @Test
    void letsOnlyRsaKeysEncipher() {
        assertEquals(
                List.of(0),
                bits(Lab.issue(authority, "apiserver", Lab.newKey(3))
                        .certificate()
                        .getKeyUsage()));
        KeyPair rsa = Lab.key(KeyAlgorithm.RSA_2048);
        assertEquals(
                List.of(0, 2),
                bits(Lab.issue(authority, "apiserver", rsa).certificate().getKeyUsage()));
    }

    @Test
    void namesTheSubjectAsKubernetesReadsIt() {
        assertEquals(
                "CN=kube-admin,O=system:masters",
                Lab.issue(authority, "admin", Lab.newKey(3))
                        .certificate()
                        .getSubjectX500Principal()
                        .getName());
        assertEquals(
                "CN=kube-apiserver",
                Lab.issue(authority, "apiserver", Lab.newKey(3))
                        .certificate()
                        .getSubjectX500Principal()
                        .getName());
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_P256", "ECDSA_P384", "RSA_2048"})
    void pairsHashAndKey(KeyAlgorithm algorithm) {
        CertificateAuthority signer = Lab.authority(Lab.key(algorithm));
        String expected = switch (algorithm) {
            case ECDSA_P256 -> "SHA256withECDSA";
            case ECDSA_P384 -> "SHA384withECDSA";
            default -> "SHA256withRSA";
        };
        assertEquals(expected, signer.identity().certificate().getSigAlgName());
        assertEquals(
                expected,
                Lab.issue(signer, "admin", Lab.newKey(3)).certificate().getSigAlgName());
    }

    @Test
    void pointsFromLeafToAuthorityByTheIdOfItsKey() {
        X509Certificate root = authority.identity().certificate();
        X509Certificate leaf = Lab.issue(authority, "admin", Lab.newKey(3)).certificate();
        byte[] rootId = keyId(root.getExtensionValue(SUBJECT_KEY_ID), 4);
        assertEquals(20, rootId.length);
        assertArrayEquals(rootId, keyId(leaf.getExtensionValue(AUTHORITY_KEY_ID), 6));
        assertArrayEquals(rootId, keyId(root.getExtensionValue(AUTHORITY_KEY_ID), 6));
        assertFalse(java.util.Arrays.equals(rootId, keyId(leaf.getExtensionValue(SUBJECT_KEY_ID), 4)));
    }

    @Test
    void renewsAnAuthorityWithoutLosingWhatItSigned() throws Exception {
        Identity leaf = Lab.issue(authority, "admin", Lab.newKey(3));
        Identity renewed = CertificateAuthority.create(
                        Lab.spec("ca"),
                        authority.identity().key(),
                        Validity.of(Lab.NOW.plusSeconds(60), Lab.AUTHORITY),
                        Lab.random(99))
                .identity();
        assertNotEquals(authority.identity().certificate(), renewed.certificate());
        validate(leaf.chain(), renewed.certificate(), Lab.NOW.plusSeconds(90));
    }

    @Test
    void renewsALeafWithItsKeyOrWithANewOne() throws Exception {
        Identity old = Lab.issue(authority, "admin", Lab.newKey(3));
        Validity later = Validity.of(Lab.NOW.plus(Duration.ofDays(80)), Lab.LEAF);
        Identity sameKey = authority.issue(Lab.spec("admin"), old.key(), later);
        Identity newKey = authority.issue(Lab.spec("admin"), Lab.newKey(9), later);
        assertEquals(old.certificate().getPublicKey(), sameKey.certificate().getPublicKey());
        assertNotEquals(old.certificate().getPublicKey(), newKey.certificate().getPublicKey());
        assertTrue(sameKey.certificate().getNotAfter().after(old.certificate().getNotAfter()));
    }

    @Test
    void sendsItsChainAlongButNotTheRoot() throws Exception {
        Identity middle = Lab.issue(authority, "kubelet-ca", Lab.newKey(3));
        Identity brought =
                new Identity(List.of(middle.certificate(), authority.identity().certificate()), middle.key());
        CertificateAuthority below = CertificateAuthority.of(brought, Lab.random(5));
        Identity leaf = below.issue(Lab.spec("apiserver"), Lab.newKey(4), Lab.leafTime());
        assertEquals(List.of(leaf.certificate(), middle.certificate()), leaf.chain());
        validate(leaf.chain(), authority.identity().certificate());
        assertEquals(1, Lab.issue(authority, "admin", Lab.newKey(4)).chain().size());
        assertEquals(
                1, Lab.issue(authority, "kubelet-ca", Lab.newKey(4)).chain().size());
    }

    @Test
    void sendsAnAuthorityWithoutAnyChain() throws Exception {
        Identity root = authority.identity();
        Identity brought = new Identity(
                List.of(
                        root.certificate(),
                        Lab.issue(authority, "kubelet-ca", Lab.newKey(3)).certificate()),
                root.key());
        Identity kubelets = CertificateAuthority.of(brought, Lab.random(5))
                .issue(Lab.spec("kubelet-ca"), Lab.newKey(4), Lab.authorityTime());
        assertEquals(1, kubelets.chain().size());
    }

    @Test
    void refusesAnAuthorityThatMayNotSign() {
        Identity leaf = Lab.issue(authority, "apiserver", Lab.newKey(3));
        assertEquals(
                new CertificateFault.MayNotSign(CertificateFault.Reason.NO_AUTHORITY),
                Lab.faultOf(() -> CertificateAuthority.of(leaf, Lab.random(1))));
        Identity strange = new Identity(List.of(authority.identity().certificate()), Lab.newKey(33));
        assertEquals(
                new CertificateFault.KeyMismatch(), Lab.faultOf(() -> CertificateAuthority.of(strange, Lab.random(1))));
    }

    @Test
    void refusesAnAuthorityBelowTheLastInLine() throws Exception {
        Identity kubelets = Lab.issue(authority, "kubelet-ca", Lab.newKey(3));
        CertificateAuthority last = CertificateAuthority.of(kubelets, Lab.random(1));
        assertEquals(
                new CertificateFault.MayNotSign(CertificateFault.Reason.LAST_IN_LINE),
                Lab.faultOf(() -> last.issue(Lab.spec("kubelet-ca"), Lab.newKey(4), Lab.authorityTime())));
    }

    @Test
    void refusesAnAuthorityWhoseKeyIsForOtherThings() throws Exception {
        Identity signsNothing = brought(new KeyUsage(KeyUsage.cRLSign | KeyUsage.digitalSignature), null);
        assertEquals(
                new CertificateFault.MayNotSign(CertificateFault.Reason.NO_SIGNING),
                Lab.faultOf(() -> CertificateAuthority.of(signsNothing, Lab.random(1))));
        CertificateAuthority clientsOnly =
                CertificateAuthority.of(brought(null, KeyPurposeId.id_kp_clientAuth), Lab.random(1));
        assertEquals(
                new CertificateFault.MayNotSign(CertificateFault.Reason.OTHER_USAGE),
                Lab.faultOf(() -> clientsOnly.issue(Lab.spec("apiserver"), Lab.newKey(3), Lab.leafTime())));
        assertEquals(1, Lab.issue(clientsOnly, "admin", Lab.newKey(3)).chain().size());
        CertificateAuthority serversOnly =
                CertificateAuthority.of(brought(null, KeyPurposeId.id_kp_serverAuth), Lab.random(1));
        assertEquals(
                new CertificateFault.MayNotSign(CertificateFault.Reason.OTHER_USAGE),
                Lab.faultOf(() -> serversOnly.issue(Lab.spec("admin"), Lab.newKey(3), Lab.leafTime())));
        CertificateAuthority anything =
                CertificateAuthority.of(brought(null, KeyPurposeId.anyExtendedKeyUsage), Lab.random(1));
        assertEquals(1, Lab.issue(anything, "etcd", Lab.newKey(3)).chain().size());
    }

    @Test
    void namesTheKeyOfAnAuthorityThatDoesNotNameItItself() throws Exception {
        Identity brought = brought(null, null);
        assertNull(brought.certificate().getExtensionValue(SUBJECT_KEY_ID));
        X509Certificate leaf = Lab.issue(CertificateAuthority.of(brought, Lab.random(1)), "admin", Lab.newKey(3))
                .certificate();
        byte[] expected = new org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils()
                .createSubjectKeyIdentifier(brought.key().getPublic())
                .getKeyIdentifier();
        assertArrayEquals(expected, keyId(leaf.getExtensionValue(AUTHORITY_KEY_ID), 6));
    }

    /** An authority such as others make, with what ours always have left out unless it is given. */
    private static Identity brought(KeyUsage keyUsage, KeyPurposeId purpose) throws Exception {
        KeyPair key = Lab.newKey(60);
        X500Name name = new X500Name("CN=theirs");
        var builder = new X509v3CertificateBuilder(
                name,
                BigInteger.TEN,
                Date.from(Lab.authorityTime().from()),
                Date.from(Lab.authorityTime().until()),
                name,
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        if (keyUsage != null) {
            builder.addExtension(Extension.keyUsage, true, keyUsage);
        }
        if (purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        }
        byte[] encoded = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))
                .getEncoded();
        return new Identity(List.of(Certificates.decode(encoded)), key);
    }

    @Test
    void worksFromSeveralThreadsAtOnce() throws Exception {
        SecureRandom random = new SecureRandom();
        CertificateAuthority shared =
                CertificateAuthority.create(Lab.spec("ca"), Lab.newKey(1), Lab.authorityTime(), random);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Identity> one =
                    () -> shared.issue(Lab.spec("apiserver"), KeyAlgorithm.ECDSA_P256.create(random), Lab.leafTime());
            Set<Object> serials = new HashSet<>();
            Set<Object> keys = new HashSet<>();
            for (Future<Identity> made :
                    threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> one).toList())) {
                assertTrue(made.get().hasItsKey());
                made.get().certificate().verify(shared.identity().certificate().getPublicKey());
                serials.add(made.get().certificate().getSerialNumber());
                keys.add(made.get().key().getPublic());
            }
            assertEquals(200, serials.size());
            assertEquals(200, keys.size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void countsYearsAsCertificatesDoWhateverTheCalendarOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            assertEquals(
                    Lab.NOW.plus(Lab.AUTHORITY),
                    Lab.authority().identity().certificate().getNotAfter().toInstant());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void showsNoKeyInAnyText() {
        Identity made = Lab.issue(authority, "admin", Lab.newKey(3));
        assertEquals("Identity[CN=kube-admin, O=system:masters]", made.toString());
        assertEquals("Passphrase[…]", Passphrase.of("secret".toCharArray()).toString());
    }

    private static List<Integer> bits(boolean[] usage) {
        return IntStream.range(0, usage.length).filter(i -> usage[i]).boxed().toList();
    }

    private static byte[] keyId(byte[] extension, int offset) {
        return java.util.Arrays.copyOfRange(extension, offset, extension.length);
    }

    private static void validate(List<X509Certificate> chain, X509Certificate root) throws Exception {
        validate(chain, root, chain.get(0).getNotBefore().toInstant().plusSeconds(301));
    }

    private static void validate(List<X509Certificate> chain, X509Certificate root, java.time.Instant when)
            throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
    }
}
