package io.github.jkubeaws.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jkubeaws.config.ClusterYaml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class KubeconfigTest {
    private static final String TWO = """
            clusterName: prod
            adminAPIEndpointName: inside
            apiEndpoints:
            - {name: public, dnsName: K8s.example.com}
            - {name: inside, dnsName: k8s.example.internal}
            """;

    private static Kubeconfig of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Kubeconfig(ClusterYaml.parse("cluster.yaml", bytes, ClusterYaml.Accept.KNOWN)
                .config()
                .orElseThrow());
    }

    private static Map<String, Object> parsed(Optional<Asset> file) {
        assertEquals(AssetDirectory.Mode.SECRET, file.orElseThrow().mode());
        return new Yaml().load(new String(file.orElseThrow().content(), StandardCharsets.UTF_8));
    }

    private static Map<?, ?> one(Map<String, Object> file, String list) {
        List<?> entries = (List<?>) file.get(list);
        assertEquals(1, entries.size());
        return (Map<?, ?>) entries.get(0);
    }

    @Test
    void namesTheAdministratorsEndpointAndFilesBesideIt() {
        Map<String, Object> file = parsed(of(TWO).forAdmin());
        assertEquals("v1", file.get("apiVersion"));
        assertEquals("Config", file.get("kind"));
        assertEquals("prod", file.get("current-context"));
        assertEquals(
                Map.of("cluster", "prod", "user", "prod-admin"),
                one(file, "contexts").get("context"));
        assertEquals("prod", one(file, "contexts").get("name"));
        assertEquals("prod", one(file, "clusters").get("name"));
        assertEquals(
                Map.of("server", "https://k8s.example.internal", "certificate-authority", "credentials/ca.pem"),
                one(file, "clusters").get("cluster"));
        assertEquals("prod-admin", one(file, "users").get("name"));
        assertEquals(
                Map.of("client-certificate", "credentials/admin.pem", "client-key", "credentials/admin-key.pem"),
                one(file, "users").get("user"));
    }

    @Test
    void eachEndpointCanHaveAFileOfItsOwn() {
        Kubeconfig kubeconfig = of(TWO);
        assertEquals(List.of("public", "inside"), kubeconfig.endpoints());
        Optional<Asset> file = kubeconfig.forEndpoint("public");
        assertEquals("kubeconfig-public", file.orElseThrow().name());
        assertEquals("prod-public", parsed(file).get("current-context"));
        assertEquals(
                "https://k8s.example.com",
                ((Map<?, ?>) one(parsed(file), "clusters").get("cluster")).get("server"));
        assertTrue(kubeconfig.forEndpoint("none").isEmpty());
    }

    @Test
    void aSingleNameIsTheAdministrators() {
        Map<String, Object> file = parsed(
                of("clusterName: prod\nexternalDNSName: k8s.example.com\n").forAdmin());
        assertEquals(
                "https://k8s.example.com", ((Map<?, ?>) one(file, "clusters").get("cluster")).get("server"));
    }
}
