package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {

    private static final String AES_256 = "2.16.840.1.101.3.4.1.42";
    private static final Identity ROOT = Lab.authority().identity();
    private static final String CERTIFICATE = text(Pem.of(ROOT.chain()));
    private static final String KEY = text(Pem.of(ROOT.key().getPrivate()));

    @Test
    void writesWhatItReads() throws Exception {
        Identity leaf = Lab.issue(Lab.authority(), "apiserver", Lab.newKey(3));
        List<X509Certificate> bundle = List.of(leaf.certificate(), ROOT.certificate());
        assertEquals(bundle, Pem.parseCertificates(Pem.of(bundle)));
        assertArrayEquals(Pem.of(bundle), Pem.of(Pem.parseCertificates(Pem.of(bundle))));
        assertEquals(
                List.of(leaf.key().getPublic(), ROOT.key().getPublic()),
                Pem.parsePublicKeys(bytes(text(Pem.of(leaf.key().getPublic()))
                        + text(Pem.of(ROOT.key().getPublic())))));
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryKeyThatItWritesAndFindsItsPublicHalf(KeyAlgorithm algorithm) throws Exception {
        KeyPair key = Lab.key(algorithm);
        KeyPair read = Pem.parseKey(Pem.of(key.getPrivate()));
        assertEquals(key.getPrivate(), read.getPrivate());
        assertEquals(key.getPublic(), read.getPublic());
        assertEquals(List.of(key.getPublic()), Pem.parsePublicKeys(Pem.of(key.getPublic())));
    }

    @Test
    void writesLinesOf64LettersAndAnEndOfLine() {
        assertTrue(CERTIFICATE.startsWith("-----BEGIN CERTIFICATE-----\nMII"));
        assertTrue(CERTIFICATE.endsWith("\n-----END CERTIFICATE-----\n"));
        assertTrue(KEY.startsWith("-----BEGIN PRIVATE KEY-----\n"));
        assertEquals(64, CERTIFICATE.lines().mapToInt(String::length).max().orElseThrow());
        assertTrue(text(Pem.of(ROOT.key().getPublic())).startsWith("-----BEGIN PUBLIC KEY-----\n"));
    }

    @Test
    void readsWhatEditorsAndMailMakeOfIt() throws Exception {
        List<X509Certificate> expected = List.of(ROOT.certificate());
        for (String variant : List.of(
                CERTIFICATE.replace("\n", "\r\n"),
                "\ufeff" + CERTIFICATE,
                "Bag Attributes\n    friendlyName: ca\n\n" + CERTIFICATE + "\nthe end\n",
                CERTIFICATE.replace("\n", "  \n"),
                CERTIFICATE.indent(4),
                CERTIFICATE.strip(),
                CERTIFICATE.replace("CERTIFICATE", "X509 CERTIFICATE"))) {
            assertEquals(expected, Pem.parseCertificates(bytes(variant)), variant);
        }
    }

    @Test
    void readsAKeyBehindTheParametersThatOpensslPutsBeforeIt() throws Exception {
        String parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        assertEquals(
                ROOT.key().getPublic(), Pem.parseKey(bytes(parameters + KEY)).getPublic());
        assertEquals(new PemFault.WrongCount(0, "one private key"), Lab.faultOf(() -> Pem.parseKey(bytes(parameters))));
    }

    @Test
    void refusesAKeyAmongCertificates() {
        assertEquals(
                new PemFault.Unexpected(
                        CERTIFICATE.lines().count() > 0
                                ? (int) CERTIFICATE.lines().count() + 1
                                : 0,
                        "PRIVATE KEY",
                        List.of("CERTIFICATE")),
                Lab.faultOf(() -> Pem.parseCertificates(bytes(CERTIFICATE + KEY))));
    }

    @Test
    void refusesCertificatesAmongKeys() {
        CertificateFault fault = Lab.faultOf(() -> Pem.parseKey(bytes(KEY + CERTIFICATE)));
        assertTrue(fault.message("it").startsWith("it holds 'CERTIFICATE' at line 5, where only 'PRIVATE KEY', "));
        assertInstanceOf(PemFault.Unexpected.class, Lab.faultOf(() -> Pem.parsePublicKeys(bytes(KEY))));
    }

    @Test
    void refusesTwoKeysInOneFile() {
        assertEquals(new PemFault.WrongCount(2, "one private key"), Lab.faultOf(() -> Pem.parseKey(bytes(KEY + KEY))));
    }

    @Test
    void saysWhatSomethingElseLooksLike() {
        assertEquals(new PemFault.NotPem("it is empty"), faultOfCertificates(""));
        assertEquals(new PemFault.NotPem("no line says '-----BEGIN …-----'"), faultOfCertificates("hello\nworld"));
        assertTrue(faultOfCertificates("0\u0082").message("x").contains("looks like DER"));
    }

    @Test
    void saysAtWhichLineDamageBegins() {
        assertEquals(
                "it is damaged at line 1: the block does not end",
                faultOfCertificates(CERTIFICATE.replace("-----END CERTIFICATE-----", ""))
                        .message("it"));
        assertEquals(
                "it is damaged at line 2: the block that begins at line 1 does not end as it began",
                faultOfCertificates("-----BEGIN CERTIFICATE-----\n-----END PRIVATE KEY-----\n")
                        .message("it"));
        assertEquals(
                "it is damaged at line 1: nothing stands in the block",
                faultOfCertificates("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")
                        .message("it"));
        assertEquals(
                "it is damaged at line 2: no block begins here",
                faultOfCertificates("\n-----END CERTIFICATE-----\n").message("it"));
        assertEquals(
                "it is damaged at line 2: what stands in the block is not base64",
                faultOfCertificates("\n-----BEGIN CERTIFICATE-----\nö!\n-----END CERTIFICATE-----\n")
                        .message("it"));
        assertEquals(
                "it is damaged at line 1: what stands in the block is not an X.509 certificate",
                faultOfCertificates("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n")
                        .message("it"));
        assertEquals(
                "it is damaged at line 1: what stands in the block is not a private key",
                faultOfKey("-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n")
                        .message("it"));
        assertEquals(
                "it is damaged at line 1: what stands in the block is not an RSA or ECDSA public key",
                Lab.faultOf(() -> Pem.parsePublicKeys(
                                bytes("-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n")))
                        .message("it"));
    }

    @Test
    void readsNothingThatIsTooLong() {
        assertEquals(
                new PemFault.TooLarge((1 << 20) + 1, 1 << 20),
                Lab.faultOf(() -> Pem.parseCertificates(new byte[(1 << 20) + 1])));
        assertEquals(
                new PemFault.TooLarge((1 << 16) + 1, 1 << 16),
                Lab.faultOf(() -> Pem.parseKey(new byte[(1 << 16) + 1])));
        assertInstanceOf(PemFault.NotPem.class, Lab.faultOf(() -> Pem.parseKey(new byte[1 << 16])));
    }

    @Test
    void refusesCertificatesWithSomethingBehindThem() throws Exception {
        byte[] der = ROOT.certificate().getEncoded();
        byte[] longer = java.util.Arrays.copyOf(der, der.length + 1);
        assertInstanceOf(PemFault.Damaged.class, faultOfCertificates(block("CERTIFICATE", longer)));
        byte[] keyDer = ROOT.key().getPrivate().getEncoded();
        assertInstanceOf(
                PemFault.Damaged.class,
                faultOfKey(block("PRIVATE KEY", java.util.Arrays.copyOf(keyDer, keyDer.length + 1))));
    }

    @Test
    void survivesValuesWithinValuesWithoutEnd() {
        byte[] nested = new byte[60_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        byte[] honest = {5, 0};
        for (int i = 0; i < 2000; i++) {
            byte[] inner = honest;
            honest = wrapped(inner);
        }
        for (byte[] der : List.of(nested, honest)) {
            for (String label : List.of(
                    "CERTIFICATE", "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY")) {
                String pem = block(label, der);
                CertificateFault fault = label.equals("CERTIFICATE") ? faultOfCertificates(pem) : faultOfLocked(pem);
                assertInstanceOf(PemFault.class, fault, label);
            }
        }
    }

    private static byte[] wrapped(byte[] inner) {
        return new java.io.ByteArrayOutputStream() {
            {
                write(0x30);
                write(0x82);
                write(inner.length >> 8);
                write(inner.length);
                writeBytes(inner);
            }
        }.toByteArray();
    }

    @Test
    void acceptsDerOnly() {
        assertTrue(Der.isOneValue(new byte[] {5, 0}));
        assertTrue(Der.isOneValue(new byte[] {0x30, 4, 5, 0, 5, 0}));
        assertTrue(Der.isOneValue(new byte[] {0x30, (byte) 0x81, 2, 5, 0}));
        assertTrue(Der.isOneValue(new byte[] {4, (byte) 0x83, 0, 0, 1, 9}));
        byte[] long_ = new byte[4 + 300];
        long_[0] = 4;
        long_[1] = (byte) 0x82;
        long_[2] = 1;
        long_[3] = 44;
        assertTrue(Der.isOneValue(long_));
        assertFalse(Der.isOneValue(new byte[] {}));
        assertFalse(Der.isOneValue(new byte[] {5}));
        assertFalse(Der.isOneValue(new byte[] {5, 0, 0}));
        assertFalse(Der.isOneValue(new byte[] {4, 2, 0}));
        assertFalse(Der.isOneValue(new byte[] {0x1f, 0}));
        assertFalse(Der.isOneValue(new byte[] {0x30, (byte) 0x80, 0, 0}));
        assertFalse(Der.isOneValue(new byte[] {0x30, 3, 5, 0, 5}));
        assertFalse(Der.isOneValue(new byte[] {0x30, 2, 5, 1}));
        assertFalse(Der.isOneValue(new byte[] {4, (byte) 0x84, 0, 0, 0, 0}));
        assertFalse(Der.isOneValue(new byte[] {4, (byte) 0x82, 1}));
        assertFalse(Der.isOneValue(new byte[] {4, (byte) 0x83, (byte) 0xff, (byte) 0xff, (byte) 0xff}));
    }

    @Test
    void countsTheLevelsOfDer() {
        byte[] value = {5, 0};
        for (int depth = 0; depth < 24; depth++) {
            value = wrapped(value);
        }
        assertTrue(Der.isOneValue(value));
        assertFalse(Der.isOneValue(wrapped(value)));
    }

    @Test
    void refusesRsaKeysWhoseNumbersDoNotBelongTogether() {
        BigInteger[] right = numbers();
        assertEquals(
                Lab.key(KeyAlgorithm.RSA_2048).getPublic(),
                Lab.unchecked(() -> Pem.parseKey(rsa(right))).getPublic());
        for (int i = 0; i < right.length; i++) {
            for (BigInteger step : List.of(BigInteger.TWO, BigInteger.TWO.shiftLeft(500))) {
                BigInteger[] wrong = right.clone();
                wrong[i] = wrong[i].add(step);
                assertInstanceOf(PemFault.Damaged.class, Lab.faultOf(() -> Pem.parseKey(rsa(wrong))), "number " + i);
            }
        }
        BigInteger[] zero = right.clone();
        zero[3] = BigInteger.ONE;
        assertInstanceOf(PemFault.Damaged.class, Lab.faultOf(() -> Pem.parseKey(rsa(zero))));
    }

    @Test
    void refusesRsaKeysOfAbsurdSize() {
        BigInteger p = BigInteger.ONE.shiftLeft(8192);
        BigInteger[] huge = {p.multiply(p), BigInteger.valueOf(3), p, p, p, p, p, p};
        assertInstanceOf(PemFault.Damaged.class, Lab.faultOf(() -> Pem.parseKey(rsa(huge))));
    }

    private static BigInteger[] numbers() {
        RSAPrivateKey key = RSAPrivateKey.getInstance(Lab.unchecked(() -> PrivateKeyInfo.getInstance(
                        Lab.key(KeyAlgorithm.RSA_2048).getPrivate().getEncoded())
                .getPrivateKey()
                .getOctets()));
        return new BigInteger[] {
            key.getModulus(),
            key.getPublicExponent(),
            key.getPrivateExponent(),
            key.getPrime1(),
            key.getPrime2(),
            key.getExponent1(),
            key.getExponent2(),
            key.getCoefficient()
        };
    }

    private static byte[] rsa(BigInteger[] numbers) {
        ASN1EncodableVector sequence = new ASN1EncodableVector();
        sequence.add(new ASN1Integer(0));
        Stream.of(numbers).map(ASN1Integer::new).forEach(sequence::add);
        return bytes(block("RSA PRIVATE KEY", encoded(new DERSequence(sequence))));
    }

    @Test
    void refusesEcKeysThatAreNotOnTheirCurve() {
        BigInteger order = ((ECPrivateKey) ROOT.key().getPrivate()).getParams().getOrder();
        for (BigInteger secret : List.of(BigInteger.ZERO, order, order.add(BigInteger.ONE))) {
            assertInstanceOf(PemFault.Damaged.class, faultOfKey(ec(secret)), secret.toString());
        }
        assertEquals(
                order.subtract(BigInteger.ONE),
                ((ECPrivateKey) Lab.unchecked(() -> Pem.parseKey(bytes(ec(order.subtract(BigInteger.ONE)))))
                                .getPrivate())
                        .getS());
    }

    private static String ec(BigInteger secret) {
        return block(
                "EC PRIVATE KEY",
                encoded(new org.bouncycastle.asn1.sec.ECPrivateKey(256, secret, SECObjectIdentifiers.secp256r1)));
    }

    @Test
    void namesKindsOfKeysThatItDoesNotRead() {
        Map.of(
                        "1.3.101.113", "ed448",
                        "1.2.840.113549.1.1.10", "rsa-pss",
                        "1.2.840.10040.4.1", "dsa",
                        "1.2.3.4", "1.2.3.4")
                .forEach((oid, name) -> {
                    DERSequence info = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
                        new ASN1Integer(0),
                        new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid)),
                        new DEROctetString(new byte[] {5, 0})
                    });
                    assertEquals(new PemFault.KeyUnsupported(name), faultOfKey(block("PRIVATE KEY", encoded(info))));
                });
    }

    @Test
    void refusesKeysWhoseInnerPartIsNotDer() {
        for (ASN1ObjectIdentifier kind :
                List.of(PKCSObjectIdentifiers.rsaEncryption, X9ObjectIdentifiers.id_ecPublicKey)) {
            DERSequence info = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
                new ASN1Integer(0),
                new AlgorithmIdentifier(kind, SECObjectIdentifiers.secp256r1),
                new DEROctetString(new byte[] {0x30, (byte) 0x80, 0, 0})
            });
            assertInstanceOf(PemFault.Damaged.class, faultOfKey(block("PRIVATE KEY", encoded(info))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 5_000_001, Integer.MAX_VALUE})
    void refusesToWorkForHoursOnAKey(int rounds) {
        KeyDerivationFunc function = pbkdf2(rounds, PKCSObjectIdentifiers.id_hmacWithSHA256);
        assertEquals(
                new PemFault.EncryptionUnsupported("PBKDF2 with " + rounds + " rounds"),
                faultOfLocked(locked(function, AES_256, new byte[16])));
    }

    @Test
    void refusesFunctionsThatItDoesNotKnow() {
        assertEquals(
                new PemFault.EncryptionUnsupported("PBKDF2 with 1.2.840.113549.2.8"),
                faultOfLocked(locked(pbkdf2(1, PKCSObjectIdentifiers.id_hmacWithSHA224), AES_256, new byte[16])));
        assertEquals(
                new PemFault.EncryptionUnsupported("1.2.3"),
                faultOfLocked(locked(
                        new KeyDerivationFunc(new ASN1ObjectIdentifier("1.2.3"), DERNull.INSTANCE),
                        AES_256,
                        new byte[16])));
        assertEquals(
                new PemFault.EncryptionUnsupported("1.2.3"),
                faultOfLocked(locked(pbkdf2(1, PKCSObjectIdentifiers.id_hmacWithSHA1), "1.2.3", new byte[16])));
    }

    @Test
    void refusesToFillTheMemoryForAKey() {
        assertEquals(
                new PemFault.EncryptionUnsupported("scrypt with 67109888 bytes of memory, 1 times"),
                faultOfLocked(locked(scrypt(1, 524_296, 1), AES_256, new byte[16])));
        assertEquals(
                new PemFault.EncryptionUnsupported("scrypt with 1024 bytes of memory, 17 times"),
                faultOfLocked(locked(scrypt(1, 8, 17), AES_256, new byte[16])));
        assertEquals(
                new PemFault.EncryptionUnsupported("scrypt with 1024 bytes of memory, 2147483647 times"),
                faultOfLocked(locked(
                        new KeyDerivationFunc(
                                MiscObjectIdentifiers.id_scrypt,
                                new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
                                    new DEROctetString(new byte[8]),
                                    new ASN1Integer(1),
                                    new ASN1Integer(8),
                                    new ASN1Integer(BigInteger.ONE.shiftLeft(32))
                                })),
                        AES_256,
                        new byte[16])));
        assertEquals(new PemFault.WrongPassphrase(), faultOfLocked(locked(scrypt(2, 8, 16), AES_256, new byte[16])));
        assertEquals(new PemFault.WrongPassphrase(), faultOfLocked(locked(scrypt(65536, 8, 1), AES_256, new byte[16])));
    }

    @Test
    void takesAnIvOfTheWrongLengthForDamage() {
        assertInstanceOf(
                PemFault.Damaged.class,
                faultOfLocked(locked(pbkdf2(1, PKCSObjectIdentifiers.id_hmacWithSHA256), AES_256, new byte[15])));
    }

    private static KeyDerivationFunc pbkdf2(int rounds, ASN1ObjectIdentifier hash) {
        return new KeyDerivationFunc(
                PKCSObjectIdentifiers.id_PBKDF2,
                new PBKDF2Params(new byte[8], rounds, new AlgorithmIdentifier(hash, DERNull.INSTANCE)));
    }

    private static KeyDerivationFunc scrypt(int cost, int blockSize, int lanes) {
        return new KeyDerivationFunc(
                MiscObjectIdentifiers.id_scrypt, new ScryptParams(new byte[8], cost, blockSize, lanes));
    }

    private static String locked(KeyDerivationFunc function, String cipher, byte[] initial) {
        PBES2Parameters parameters = new PBES2Parameters(
                function, new EncryptionScheme(new ASN1ObjectIdentifier(cipher), new DEROctetString(initial)));
        return block(
                "ENCRYPTED PRIVATE KEY",
                encoded(new EncryptedPrivateKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, parameters), new byte[48])));
    }

    @Test
    void saysWhatIsWrongWithTheHeadersOfTheOlderForm() {
        String body = "MAAwADAAMAAwADAAMAAwADAAMAAwADAAMAAwADAAMAA=";
        assertEquals(
                new PemFault.EncryptionUnsupported("DES-CBC"), faultOfLocked(old("DES-CBC,0102030405060708", body)));
        assertEquals(new PemFault.EncryptionUnsupported(""), faultOfLocked(old("", body)));
        for (String info : List.of("AES-256-CBC", "AES-256-CBC,xyz", "AES-256-CBC,0102", "DES-EDE3-CBC,0102")) {
            assertEquals(
                    "it is damaged at line 1: DEK-Info does not name a cipher and the digits of its IV",
                    faultOfLocked(old(info, body)).message("it"));
        }
        assertEquals(
                new PemFault.WrongPassphrase(),
                faultOfLocked(old("AES-256-CBC,00112233445566778899AABBCCDDEEFF", body)));
        assertInstanceOf(PemFault.Damaged.class, faultOfKey(old("", body).replace("ENCRYPTED", "CLEAR")));
    }

    private static String old(String info, String body) {
        return "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: " + info + "\n\n" + body
                + "\n-----END RSA PRIVATE KEY-----\n";
    }

    @Test
    void opensEveryLockWithTheRightPassphraseOnly() throws Exception {
        List<PublicKey> expected = Pem.parsePublicKeys(bytes(LockedKeys.PUBLIC));
        for (String locked : LockedKeys.ALL) {
            try (Passphrase right = Passphrase.of("right".toCharArray());
                    Passphrase wrong = Passphrase.of("Right".toCharArray())) {
                assertEquals(
                        expected, List.of(Pem.parseKey(bytes(locked), right).getPublic()), locked);
                // Once more: the first time must not have wiped it.
                assertEquals(
                        expected, List.of(Pem.parseKey(bytes(locked), right).getPublic()), locked);
                assertEquals(new PemFault.WrongPassphrase(), Lab.faultOf(() -> Pem.parseKey(bytes(locked), wrong)));
                assertEquals(new PemFault.PassphraseNeeded(), Lab.faultOf(() -> Pem.parseKey(bytes(locked))));
            }
        }
    }

    @Test
    void needsNoPassphraseForAnOpenKey() throws Exception {
        assertEquals(
                ROOT.key().getPublic(),
                Pem.parseKey(bytes(KEY), Passphrase.of("x".toCharArray())).getPublic());
    }

    @Test
    void writesLettersOfAllLengths() {
        String all = "aß€😀";
        assertArrayEquals(
                all.getBytes(StandardCharsets.UTF_8),
                Passphrase.of(all.toCharArray()).toBytes());
        assertArrayEquals(
                "?".getBytes(StandardCharsets.UTF_8),
                Passphrase.of(new char[] {0xd800}).toBytes());
        assertArrayEquals(new byte[0], Passphrase.of(new char[0]).toBytes());
    }

    @Test
    void wipesPassphrases() {
        char[] letters = "secret".toCharArray();
        try (Passphrase passphrase = Passphrase.of(letters)) {
            assertArrayEquals("secret".getBytes(StandardCharsets.UTF_8), passphrase.toBytes());
        }
        assertArrayEquals(new char[6], letters);
    }

    @Test
    void quotesNothingOfAKeyInItsFaults() {
        String secret = KEY.lines().toList().get(1);
        for (int cut = 30; cut < KEY.length(); cut += 7) {
            String damaged = KEY.substring(0, cut) + "ö" + KEY.substring(cut + 1);
            try {
                Pem.parseKey(bytes(damaged));
            } catch (CertificateFaultException e) {
                assertNull(e.getCause());
                String all = e + e.fault().message("it") + e.fault();
                for (int i = 0; i + 8 < secret.length(); i++) {
                    assertFalse(all.contains(secret.substring(i, i + 8)));
                }
            }
        }
        assertEquals(
                "PemBlock[PRIVATE KEY at line 1]",
                Lab.unchecked(() -> PemReader.read(bytes(KEY), 1000)).get(0).toString());
    }

    private static CertificateFault faultOfCertificates(String text) {
        return Lab.faultOf(() -> Pem.parseCertificates(bytes(text)));
    }

    private static CertificateFault faultOfKey(String text) {
        return Lab.faultOf(() -> Pem.parseKey(bytes(text)));
    }

    private static CertificateFault faultOfLocked(String text) {
        return Lab.faultOf(() -> Pem.parseKey(bytes(text), Passphrase.of("x".toCharArray())));
    }

    private static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(content) + "\n-----END " + label
                + "-----\n";
    }

    private static byte[] encoded(org.bouncycastle.asn1.ASN1Object value) {
        try {
            return value.getEncoded("DER");
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
