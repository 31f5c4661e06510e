package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Thousands of broken files: each is read, or ends in a fault that says what is wrong; nothing else ever happens. */
class PemFuzzTest {

    private static final int EACH = 1500;
    private static final CertificateInspector INSPECTOR = new CertificateInspector(Lab.NOW, Duration.ofDays(30));

    private final SplittableRandom random = new SplittableRandom(20261120);
    private final Map<String, Integer> ends = new TreeMap<>();

    private final Identity root = Lab.authority().identity();
    private final Identity leaf = Lab.issue(Lab.authority(), "apiserver", Lab.newKey(3));

    @Test
    void survivesBrokenCertificates() {
        byte[] text = Pem.of(List.of(leaf.certificate(), root.certificate()));
        for (int i = 0; i < EACH; i++) {
            certificates(broken(text));
            certificates(brokenInside("CERTIFICATE", encoded(leaf.certificate())));
        }
        assertTrue(ends.keySet().containsAll(List.of("read", "pem-damaged")), ends.toString());
    }

    @Test
    void survivesBrokenKeys() {
        byte[] ec = leaf.key().getPrivate().getEncoded();
        byte[] rsa = Lab.key(KeyAlgorithm.RSA_2048).getPrivate().getEncoded();
        for (int i = 0; i < EACH; i++) {
            keys(broken(Pem.of(leaf.key().getPrivate())));
            keys(brokenInside("PRIVATE KEY", i % 2 == 0 ? ec : rsa));
        }
        assertTrue(ends.keySet().containsAll(List.of("read", "pem-damaged", "key-unsupported")), ends.toString());
    }

    @Test
    void survivesBrokenLocks() {
        byte[] locked = Lab.unchecked(
                        () -> PemReader.read(LockedKeys.PBES2.getBytes(StandardCharsets.US_ASCII), 10_000))
                .get(0)
                .content();
        for (int i = 0; i < EACH / 2; i++) {
            keys(brokenInside("ENCRYPTED PRIVATE KEY", locked));
            keys(broken(LockedKeys.OLD_AES256.getBytes(StandardCharsets.US_ASCII)));
        }
        assertTrue(
                ends.keySet().containsAll(List.of("pem-damaged", "wrong-passphrase", "encryption-unsupported")),
                ends.toString());
    }

    private void certificates(byte[] text) {
        try {
            for (X509Certificate certificate : Pem.parseCertificates(text)) {
                CertificateDescription.of(certificate, Lab.NOW);
                INSPECTOR
                        .inspect(Lab.spec("apiserver"), List.of(certificate), List.of(root.certificate(), certificate))
                        .forEach(fault -> assertDescribed(fault));
                INSPECTOR.inspect(Lab.spec("admin"), List.of(certificate), List.of(certificate));
                INSPECTOR.inspect(Lab.spec("kubelet-ca"), List.of(certificate), List.of(certificate));
            }
            ends.merge("read", 1, Integer::sum);
        } catch (CertificateFaultException e) {
            assertDescribed(e.fault());
        }
    }

    private void keys(byte[] text) {
        try (Passphrase passphrase = Passphrase.of("wrong".toCharArray())) {
            Pem.parseKey(text, passphrase);
            ends.merge("read", 1, Integer::sum);
        } catch (CertificateFaultException e) {
            assertDescribed(e.fault());
        }
    }

    private void assertDescribed(CertificateFault fault) {
        ends.merge(fault.id(), 1, Integer::sum);
        String message = fault.message("the file");
        assertTrue(message.startsWith("the file ") && message.length() < 4000, message);
    }

    private byte[] broken(byte[] text) {
        byte[] copy = text.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            copy = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(copy, random.nextInt(copy.length + 1));
                case 1 -> spliced(copy, random.nextInt(copy.length + 1), random.nextInt(copy.length + 1));
                case 2 -> withNoise(copy, 1);
                case 3 -> withNoise(copy, 20);
                default -> withLetter(copy);
            };
        }
        return copy;
    }

    private byte[] brokenInside(String label, byte[] der) {
        byte[] copy = withNoise(der, random.nextInt(1, 4));
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(copy);
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] withNoise(byte[] bytes, int times) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < times && copy.length > 0; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /** Most letters are base64 again, so that the damage reaches further in. */
    private byte[] withLetter(byte[] bytes) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] = (byte) "ABCabc019+/=-\n :".charAt(random.nextInt(16));
        }
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int from, int at) {
        byte[] tail = Arrays.copyOfRange(bytes, from, bytes.length);
        byte[] copy = Arrays.copyOf(bytes, at + tail.length);
        System.arraycopy(tail, 0, copy, at, tail.length);
        return copy;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
