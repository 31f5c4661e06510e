package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No key is accepted without effect: what the table accepts is what accepted-keys.tsv says is used, and by what. */
class AcceptedKeysTest {
    private static final Set<String> USES = Set.of("certificates", "kubeconfig", "init", "rules");

    private static Map<String, String> used() throws IOException {
        Map<String, String> used = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/accepted-keys.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] columns = line.split("\t");
                assertTrue(used.put(columns[0], columns[1]) == null, columns[0] + " stands there twice");
            }
        }
        return used;
    }

    /** A key is accepted where it and every section that leads to it are. */
    private static Set<String> accepted() {
        Map<String, Boolean> sections = new TreeMap<>();
        Set<String> accepted = new TreeSet<>();
        for (KeyTable.Row row : KeyTable.rows()) {
            int dot = row.path().lastIndexOf('.');
            boolean reachable = dot < 0
                    || sections.getOrDefault(row.path().substring(0, dot).replace("[]", ""), false);
            boolean here = reachable && row.key().notes().since().isPresent();
            sections.put(row.path().replace("[]", ""), here);
            if (here && row.key().type().section().isEmpty()) {
                accepted.add(row.path());
            }
        }
        return accepted;
    }

    @Test
    void everyAcceptedKeyIsUsed() throws IOException {
        assertEquals(String.join("\n", used().keySet()), accepted().stream().collect(Collectors.joining("\n")));
        assertTrue(USES.containsAll(used().values()), "a use that the file does not explain");
    }
}
