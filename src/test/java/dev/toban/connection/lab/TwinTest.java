package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.connection.Scope;
import dev.toban.connection.file.FileConnection;
import dev.toban.document.DocumentException;
import dev.toban.document.PowerShellDocument;
import dev.toban.document.SnapshotDocument;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.lab.Twin;
import dev.toban.model.ClusterGroup;
import dev.toban.model.Index;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Papers;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TwinTest {

    private static final Instant NOW = Instant.parse("2026-11-24T22:00:00Z");

    private static final Set<String> IDENTITY =
            Set.of("name", "id", "node", "network", "ownerGroup", "cluster", "quorum", "resourceType", "switch");

    private static Inventory read(Scenario scenario, List<Fault> faults) throws DocumentException {
        try (LabConnection lab = Laboratories.open(scenario, 0, System::nanoTime)) {
            faults.forEach(lab.laboratory()::inject);
            return lab.read(Scope.FULL);
        }
    }

    private static Inventory read(BuiltIn name, Fault... faults) throws DocumentException {
        return read(Scenarios.builtIn(name), List.of(faults));
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void theTwinOfAClusterThatIsWellIsTheSameCluster(BuiltIn name) throws DocumentException {
        Inventory original = read(name);
        Twin twin = Twin.of(original, NOW, "lab");
        assertThat(twin.assumptions()).isEmpty();
        assertThat(twin.scenario().timeline()).isEmpty();
        assertThat(facts(read(twin.scenario(), List.of()))).isEqualTo(facts(original));
    }

    /** What has to be the same: who runs where with how much, on which switch, and where the volumes are. */
    private static Map<String, Object> facts(Inventory inventory) {
        return Map.of(
                "os", inventory.cluster().version(),
                "heartbeat", inventory.cluster().heartbeat(),
                "limit", inventory.cluster().migration(),
                "nodes", inventory.nodes().stream().map(node -> node.name()).toList(),
                "addresses",
                        inventory.networkInterfaces().stream()
                                .map(nic -> nic.node() + " " + nic.address())
                                .collect(Collectors.toSet()),
                "owners",
                        inventory.groups().stream().collect(Collectors.toMap(ClusterGroup::name, TwinTest::placement)),
                "machines",
                        inventory.virtualMachines().stream()
                                .collect(Collectors.toMap(VirtualMachine::name, TwinTest::machine)),
                "volumes",
                        inventory.sharedVolumes().stream()
                                .map(volume ->
                                        List.of(volume.name(), String.valueOf(volume.ownerNode()), volume.space()))
                                .toList());
    }

    private static List<Object> placement(ClusterGroup group) {
        return List.of(
                String.valueOf(group.ownerNode()), group.state(), group.placement(), String.valueOf(group.priority()));
    }

    private static List<Object> machine(VirtualMachine machine) {
        return List.of(
                String.valueOf(machine.computerName()),
                machine.state(),
                String.valueOf(machine.memory().memoryStartup()),
                machine.knownAdapters().stream().map(TwinTest::adapter).toList());
    }

    private static List<Object> adapter(VirtualNetworkAdapter adapter) {
        return List.of(
                adapter.name(), String.valueOf(adapter.switchName()), String.valueOf(adapter.clusterMonitored()));
    }

    @Test
    void whatDoesNotWorkBreaksAtTheStartOfTheRun() throws DocumentException {
        NodeName node = new NodeName("HV02");
        Fault uplink = new Fault.UplinkDown(node, new SwitchName("vsw-web"));
        Fault path = new Fault.StoragePathDown(node, new VolumeName("Volume1"));
        Twin twin = Twin.of(read(BuiltIn.DUTY, uplink, path), NOW, "lab");
        assertThat(twin.scenario().timeline())
                .containsExactly(
                        new Scenario.Entry(Duration.ZERO, uplink, null), new Scenario.Entry(Duration.ZERO, path, null));
        assertThat(sentences(twin))
                .containsExactly(
                        "What does not work in HVCL01 breaks when the run starts; entries in the timeline: 2.");
    }

    private static List<String> sentences(Twin twin) {
        Texts english = Texts.in(Language.ENGLISH);
        return twin.assumptions().stream().map(english::of).toList();
    }

    @Test
    void whatIsNotKnownIsAssumedAndSaid() throws DocumentException {
        Twin twin = Twin.of(Inventory.of(withoutNetworksAndVolumes(read(BuiltIn.DUTY)), Map.of()), NOW, "lab");
        assertThat(sentences(twin))
                .anyMatch(sentence -> sentence.contains("names no network"))
                .anyMatch(sentence -> sentence.contains("names no shared volume"))
                .anyMatch(sentence -> sentence.startsWith("The address of HV01"));
    }

    private static Inventory.Parts withoutNetworksAndVolumes(Inventory inventory) {
        Inventory.Parts parts = inventory.parts();
        return new Inventory.Parts(
                parts.cluster(),
                parts.quorum(),
                parts.nodes(),
                Index.of(List.of()),
                Index.of(List.of()),
                parts.virtualSwitches(),
                parts.groups(),
                parts.resources(),
                parts.virtualMachines(),
                Index.of(List.of()));
    }

    @Test
    void whatWasNotReadOfARoleIsAssumedAndSaid() throws DocumentException {
        Inventory sample = PowerShellDocument.read(
                        Papers.file("domain/json-samples/inventory-3node.json"), _ -> Optional.empty())
                .inventory()
                .orElseThrow();
        assertThat(sentences(Twin.of(sample, NOW, "sample")))
                .contains(
                        "The order of networks for live migrations of HVCL01 is not known: none is assumed to be set.");
    }

    @Test
    void aClusterWithoutNodesHasNoTwin() throws DocumentException {
        Inventory.Parts parts = read(BuiltIn.DUTY).parts();
        Inventory empty = Inventory.of(
                new Inventory.Parts(
                        parts.cluster(),
                        parts.quorum(),
                        Index.of(List.of()),
                        parts.networks(),
                        Index.of(List.of()),
                        Index.of(List.of()),
                        parts.groups(),
                        parts.resources(),
                        parts.virtualMachines(),
                        parts.sharedVolumes()),
                Map.of());
        assertThatThrownBy(() -> Twin.of(empty, NOW, "empty.json"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/inventory/nodes");
    }

    @Test
    void aTwinIsWrittenAsAScenarioThatReadsBack(@TempDir Path folder) throws Exception {
        Twin twin = Twin.of(read(BuiltIn.CONTOSO_S2D), NOW, "lab");
        Path file = folder.resolve("twin.json");
        twin.write(file);
        assertThat(Scenarios.read(file)).isEqualTo(twin.scenario());
    }

    @Test
    void howeverLittleIsKnownThereIsATwin(@TempDir Path folder) throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Path file = folder.resolve("snapshot.json");
        for (int run = 0; run < 50; run++) {
            ObjectNode document = snapshot();
            document.get("inventory").properties().stream()
                    .filter(part -> !part.getKey().equals("readings"))
                    .forEach(part -> forget(part.getValue(), random));
            Files.writeString(file, document.toString());
            try (FileConnection connection = FileConnection.open(file)) {
                Scenario twin =
                        Twin.of(connection.read(Scope.FULL), NOW, "file").scenario();
                assertThat(twin.nodes()).as("seed %d, run %d", seed, run).hasSize(4);
                assertThat(read(twin, List.of()).nodes().size()).isEqualTo(4);
            }
        }
    }

    private static ObjectNode snapshot() throws DocumentException {
        String text = new SnapshotDocument(NOW, "test", "lab", read(BuiltIn.DUTY)).write();
        return (ObjectNode) new JsonMapper().readTree(text);
    }

    /** Leaves out every tenth member, except those that say which object it is. */
    private static void forget(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            for (String name : names) {
                if (!IDENTITY.contains(name)
                        && random.nextInt(10) == 0
                        && !object.get(name).isArray()) {
                    object.remove(name);
                }
            }
        }
        node.forEach(child -> forget(child, random));
    }
}
