package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three members of the real etcd that trust each other and their clients by the certificates of the table. */
class EtcdTest {

    @TempDir
    Path credentials;

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_P256", "RSA_2048"})
    void keepsWhatOurClientsWriteAndRefusesEverybodyElse(KeyAlgorithm algorithm) throws Exception {
        Map<String, Identity> cluster = Lab.cluster(algorithm);
        write("ca.pem", Pem.of(cluster.get("ca").chain()));
        write("etcd.pem", Pem.of(cluster.get("etcd").chain()));
        write("etcd-key.pem", Pem.of(cluster.get("etcd").key().getPrivate()));
        List<EtcdMember> members = EtcdMember.start(3, credentials, data);
        try {
            for (EtcdMember member : members) {
                member.awaitWords("ready to serve client requests");
            }
            X509Certificate ca = cluster.get("ca").certificate();
            ourClientIsServed(members, client(ca, Optional.of(cluster.get("etcd-client"))));
            strangersAreRefused(members.get(0), ca, cluster);
        } finally {
            members.forEach(EtcdMember::close);
        }
    }

    private static void ourClientIsServed(List<EtcdMember> members, HttpClient client) throws Exception {
        for (EtcdMember member : members) {
            assertTrue(post(client, member, "/v3/cluster/member/list", "{}").contains("\"name\":\"etcd2\""));
        }
        post(
                client,
                members.get(0),
                "/v3/kv/put",
                "{\"key\":\"" + base64("a") + "\",\"value\":\"" + base64("b") + "\"}");
        for (EtcdMember member : members) {
            String found = post(client, member, "/v3/kv/range", "{\"key\":\"" + base64("a") + "\"}");
            assertTrue(found.contains("\"value\":\"" + base64("b") + "\""), found);
        }
    }

    private static void strangersAreRefused(EtcdMember member, X509Certificate ca, Map<String, Identity> cluster)
            throws Exception {
        assertRefused(member, client(ca, Optional.empty()), "client didn't provide a certificate");
        // Its name is that of our authority, so that the client takes it for one that will do.
        CertificateAuthority other = CertificateAuthority.create(
                Lab.spec("ca"), Lab.newKey(600), Validity.of(Instant.now(), Lab.AUTHORITY), Lab.random(601));
        Identity stranger = other.issue(Lab.spec("etcd-client"), Lab.newKey(602), Validity.of(Instant.now(), Lab.LEAF));
        assertRefused(member, client(ca, Optional.of(stranger)), "signed by unknown authority");
        assertRefused(member, client(ca, Optional.of(cluster.get("apiserver"))), "incompatible key usage");
    }

    /** The client is told little, and etcd knows why. */
    private static void assertRefused(EtcdMember member, HttpClient client, String reason) throws Exception {
        assertThrows(IOException.class, () -> post(client, member, "/v3/cluster/member/list", "{}"));
        member.awaitWords(reason);
    }

    private static String post(HttpClient client, EtcdMember member, String path, String body)
            throws IOException, InterruptedException {
        URI uri = URI.create("https://localhost:" + member.clientPort() + path);
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(uri)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    private static HttpClient client(X509Certificate trusted, Optional<Identity> identity)
            throws GeneralSecurityException, IOException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("ca", trusted);
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
        trustManagers.init(trust);
        KeyManager[] keyManagers = identity.isPresent() ? keyManagers(identity.get()) : new KeyManager[0];
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers, trustManagers.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
    }

    private static KeyManager[] keyManagers(Identity identity) throws GeneralSecurityException, IOException {
        char[] password = "in memory only".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                "client",
                identity.key().getPrivate(),
                password,
                identity.chain().toArray(Certificate[]::new));
        // The plain kind does not ask what a certificate may be used for: that is for etcd to do.
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("SunX509");
        keyManagers.init(keys, password);
        return keyManagers.getKeyManagers();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(credentials.resolve(name), content);
    }
}
