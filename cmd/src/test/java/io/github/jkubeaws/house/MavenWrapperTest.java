package io.github.jkubeaws.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Maven wrapper, with a stand-in for Maven that is fetched from this machine. */
class MavenWrapperTest {
    private static final String ARCHIVE = "apache-maven-3.9.99-bin.tar.gz";

    @TempDir
    Path scratch;

    private Path checkout;
    private Path programs;
    private byte[] archive;
    private HttpServer server;

    @BeforeEach
    void offerAMaven() throws Exception {
        checkout = scratch.toRealPath().resolve("check out");
        Files.createDirectories(checkout.resolve(".mvn/wrapper"));
        Files.copy(Sandbox.CHECKOUT.resolve("mvnw"), checkout.resolve("mvnw"));
        programs = Sandbox.programs(
                scratch.resolve("bin"),
                "sh",
                "dirname",
                "sed",
                "sort",
                "head",
                "grep",
                "cut",
                "mkdir",
                "mktemp",
                "rm",
                "mv",
                "tar",
                "gzip",
                "sha256sum",
                "curl");
        archive = tarOf(mavenThatSays(scratch.resolve("dist/apache-maven-3.9.99/bin/mvn"), "3.9.99"));
        pin(sha256(archive));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(address(), exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopOffering() {
        server.stop(0);
    }

    @Test
    void fetchesThePinnedMavenOnce() throws Exception {
        Sandbox.Run first = mvnw();
        assertEquals("Apache Maven 3.9.99\n[two words]\n", first.out(), first.err());
        assertEquals("fetching Maven 3.9.99 from http://127.0.0.1:" + port() + address() + "\n", first.err());
        stopOffering();
        Sandbox.Run second = mvnw();
        assertEquals(first.out(), second.out());
        assertEquals("", second.err());
    }

    @Test
    void refusesAnArchiveThatWasNotPinned() throws Exception {
        pin("0".repeat(64));
        Sandbox.Run run = mvnw();
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(
                run.err().contains("error: the archive of Maven 3.9.99 is not the one that was pinned\n"), run.err());
        try (Stream<Path> files = Files.walk(scratch.resolve("maven home"))) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList(), "nothing of it is kept");
        }
    }

    @Test
    void saysWhatItCouldNotFetch() throws Exception {
        server.removeContext(address());
        Sandbox.Run run = mvnw();
        assertEquals(1, run.status());
        assertTrue(run.err().contains("error: Maven 3.9.99 could not be fetched\n"), run.err());
    }

    @Test
    void prefersAnInstalledMavenThatIsNewEnough() throws Exception {
        mavenThatSays(programs.resolve("mvn"), "3.8.7");
        assertEquals("Apache Maven 3.8.7\n[two words]\n", mvnw().out());
    }

    @Test
    void passesByAnInstalledMavenThatIsTooOld() throws Exception {
        mavenThatSays(programs.resolve("mvn"), "3.8.6");
        assertEquals("Apache Maven 3.9.99\n[two words]\n", mvnw().out());
    }

    private Sandbox.Run mvnw() throws Exception {
        Map<String, String> variables = Map.of(
                "PATH", programs.toString(),
                "MAVEN_USER_HOME", scratch.resolve("maven home").toString(),
                "MVNW_REPOURL", "http://somebody:secret@127.0.0.1:" + port());
        return Sandbox.run(scratch, variables, List.of(checkout.resolve("mvnw").toString(), "two words"));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static String address() {
        return "/org/apache/maven/apache-maven/3.9.99/" + ARCHIVE;
    }

    private void pin(String sha256) throws IOException {
        Files.writeString(checkout.resolve(".mvn/wrapper/maven-wrapper.properties"), """
                # A comment.
                distributionUrl=https://example.com/maven-3/3.9.99/binaries/%s
                distributionSha256Sum=%s
                """.formatted(ARCHIVE, sha256));
    }

    private static Path mavenThatSays(Path file, String version) throws IOException {
        return Sandbox.script(file, """
                #!/bin/sh
                echo 'Apache Maven %s'
                if [ "$1" != --version ]; then printf '[%%s]' "$@"; echo; fi
                """.formatted(version));
    }

    private byte[] tarOf(Path maven) throws Exception {
        Path home = maven.getParent().getParent();
        Path file = scratch.resolve(ARCHIVE);
        List<String> tar =
                List.of("tar", "-czf", file.toString(), "-C", home.getParent().toString(), "apache-maven-3.9.99");
        assertEquals(0, Sandbox.run(scratch, Map.of(), tar).status());
        return Files.readAllBytes(file);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
