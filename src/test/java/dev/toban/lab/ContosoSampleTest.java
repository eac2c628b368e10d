package dev.toban.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.model.Papers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built-in contoso-s2d against the published configuration, where that is at hand. */
class ContosoSampleTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder = Papers.file("samples/mslab/s2d-pester-ok");
    private final Scenario scenario = Scenarios.builtIn(BuiltIn.CONTOSO_S2D);

    private JsonNode read(String part) throws IOException {
        try (var files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().contains(part))
                    .findFirst()
                    .orElseThrow();
            return JSON.readTree(
                    Files.readString(file, StandardCharsets.UTF_16LE).replace("\uFEFF", ""));
        }
    }

    private static List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.get(key).asString()));
        return texts;
    }

    @Test
    void clusterNodesAndNetworksAreThoseOfTheSample() throws IOException {
        JsonNode sample = read("NonNodeData");
        Scenario.Cluster cluster = scenario.cluster();
        assertThat(cluster.name() + "." + cluster.domain())
                .isEqualTo(sample.get("Name").asString());
        assertThat(cluster.address())
                .isEqualTo(sample.get("IPAddress").get("Address").asString());
        List<String> nodes = new ArrayList<>();
        sample.get("ClusterNodes").forEach(node -> nodes.add(node.asString()));
        assertThat(scenario.nodes()).extracting(node -> node.name().value()).containsExactlyElementsOf(nodes);
        JsonNode networks = sample.get("ClusterNetwork");
        assertThat(scenario.networks())
                .extracting(network -> network.name().value())
                .containsExactlyElementsOf(texts(networks, "Name"));
        assertThat(scenario.networks())
                .extracting(network -> network.role().windowsName())
                .containsExactlyElementsOf(texts(networks, "Role"));
        assertThat(scenario.networks())
                .extracting(network -> Subnet.parse(network.subnet()).address())
                .containsExactlyElementsOf(texts(networks, "Address"));
    }

    @Test
    void volumesAndFileSystemsAreThoseOfTheSample() throws IOException {
        JsonNode sample = read("NonNodeData");
        assertThat(scenario.volumes())
                .extracting(volume -> volume.name().value())
                .containsExactlyElementsOf(texts(sample.get("SharedVolumes"), "Name"));
        assertThat(texts(sample.get("Volume"), "FileSystem")).containsOnly("CSVFS_ReFS");
        assertThat(scenario.volumes()).extracting(Scenario.Volume::fileSystem).containsOnly(Scenario.FileSystem.REFS);
    }

    @Test
    void everyAddressIsOneOfTheSample() throws IOException {
        for (Scenario.Node node : scenario.nodes()) {
            String sample = read("AllNodes__" + node.name()).toString();
            for (Scenario.Interface nic : Objects.requireNonNull(node.interfaces())) {
                assertThat(sample).contains("\"" + nic.address() + "\"");
            }
        }
    }
}
