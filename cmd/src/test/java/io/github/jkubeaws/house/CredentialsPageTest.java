package io.github.jkubeaws.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.pki.AltNames;
import io.github.jkubeaws.pki.CertificateSpec;
import io.github.jkubeaws.pki.ClusterNames;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.NodeRole;
import io.github.jkubeaws.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/credentials.md says of certificates is what the program makes. */
class CredentialsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("checkout")).resolve("docs/credentials.md");
    private static final String BEGIN = "mvn verify -Dgolden=update rewrites it -->\n";
    private static final String END = "<!-- end of table -->";

    @Test
    void theTableOfFilesIsTheProgramsOwn() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        assertTrue(begin > BEGIN.length() && page.contains(END), "the marks of the table are gone");
        Golden.assertMatches(PAGE, page.substring(0, begin) + table() + page.substring(page.indexOf(END)));
    }

    private static String table() {
        StringBuilder table = new StringBuilder("""
                | name | is | signed by | certificate on | key on |
                |---|---|---|---|---|
                """);
        ClusterNames any = new ClusterNames(
                "any", "eu-west-1", "cluster.local", "10.3.0.1", List.of(), List.of(), List.of(), AltNames.none());
        for (CertificateSpec spec : KubernetesCertificates.all(any)) {
            table.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(
                            spec.name(),
                            spec.purpose(),
                            spec.isSelfSigned() ? "itself" : '`' + spec.issuer() + '`',
                            nodes(spec.places().certificateOn()),
                            nodes(spec.places().keyOn())));
        }
        return table.toString();
    }

    private static String nodes(Set<NodeRole> roles) {
        return roles.isEmpty()
                ? "no node"
                : roles.stream()
                        .sorted()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
