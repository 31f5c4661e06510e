package io.github.jkubeaws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.jkubeaws.config.yaml.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schema, judged by a validator that is not ours. */
class ConfigSchemaTest {
    private static final Path CASES = Path.of("src/test/resources/config-rules");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory VALIDATOR = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final JsonNode KNOWN = JSON.valueToTree(ConfigSchema.of(ClusterYaml.Accept.KNOWN));
    private static final JsonSchema SCHEMA = VALIDATOR.getSchema(KNOWN);

    @Test
    void isASchemaOfTheDraftThatItNames() {
        JsonSchema meta = VALIDATOR.getSchema(SchemaLocation.of(SchemaId.V202012));
        for (ClusterYaml.Accept accept : ClusterYaml.Accept.values()) {
            assertEquals(Set.of(), meta.validate(JSON.valueToTree(ConfigSchema.of(accept))));
        }
        assertFalse(
                meta.validate(JSON.valueToTree(Map.of("type", "no such type"))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyFileWithoutProblemsFits() throws IOException {
        return cases().stream()
                .filter(file -> problems(file).isEmpty())
                .map(file -> dynamicTest(name(file), () -> assertEquals("", complaints(file))));
    }

    @TestFactory
    Stream<DynamicTest> noFileWithAnUnknownKeyFits() throws IOException {
        List<Path> files = cases().stream()
                .filter(file -> problems(file).contains("error unknown-key "))
                .toList();
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> dynamicTest(
                        name(file), () -> assertFalse(complaints(file).isEmpty())));
    }

    @Test
    void listsTheKeysThatAreCarriedOutAndNoOthers() {
        Set<String> expected = KeyTable.rows().stream()
                .filter(row -> row.path().indexOf('.') < 0)
                .map(KeyTable.Row::key)
                .filter(key -> key.notes().since().isPresent())
                .map(Key::name)
                .collect(Collectors.toCollection(TreeSet::new));
        JsonNode carriedOut = JSON.valueToTree(ConfigSchema.of(ClusterYaml.Accept.CARRIED_OUT));
        Set<String> found = new TreeSet<>();
        carriedOut.get("properties").properties().stream()
                .filter(property ->
                        !property.getValue().path("description").asText().startsWith("Old name of"))
                .forEach(property -> found.add(property.getKey()));
        assertEquals(expected, found);
        assertFalse(carriedOut.get("additionalProperties").asBoolean());
    }

    @Test
    void marksOldNamesAndOldSettingsAsDeprecated() {
        JsonNode endpoint = KNOWN.at("/$defs/apiEndpoints/properties");
        assertTrue(endpoint.at("/dNSName/deprecated").asBoolean());
        assertTrue(endpoint.at("/dnsName/deprecated").isMissingNode());
        assertTrue(KNOWN.at("/properties/hostedZoneId/deprecated").asBoolean());
    }

    @Test
    void tellsDefaultsAsValues() {
        assertEquals(365, KNOWN.at("/properties/tlsCADurationDays/default").intValue());
        assertEquals("stable", KNOWN.at("/properties/releaseChannel/default").textValue());
        assertTrue(KNOWN.at("/properties/manageCertificates/default").isBoolean());
    }

    @Test
    void isTheSameTextEveryTime() throws IOException {
        assertEquals(
                JSON.writeValueAsString(ConfigSchema.of(ClusterYaml.Accept.KNOWN)),
                JSON.writeValueAsString(ConfigSchema.of(ClusterYaml.Accept.KNOWN)));
    }

    @Test
    void everyDefaultFitsItsOwnType() {
        JsonNode definitions = KNOWN.get("$defs");
        Stream.concat(Stream.of(KNOWN), definitions.properties().stream().map(Map.Entry::getValue))
                .flatMap(section -> section.get("properties").properties().stream())
                .filter(property -> property.getValue().has("default"))
                .forEach(property -> assertEquals(
                        Set.of(),
                        VALIDATOR
                                .getSchema(property.getValue())
                                .validate(property.getValue().get("default")),
                        property.getKey()));
    }

    private static String complaints(Path file) throws IOException {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return SCHEMA.validate(JSON.valueToTree(content)).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.joining("\n"));
    }

    private static String name(Path file) {
        return CASES.relativize(file).toString();
    }

    private static String problems(Path file) {
        try {
            return Files.readString(Path.of(file.toString().replaceFirst("\\.yaml$", ".problems")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> all = Files.walk(CASES)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
