package dev.toban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.toban.model.Freshness;
import dev.toban.model.GroupName;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeStatus;
import dev.toban.model.Papers;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import dev.toban.model.VirtualMachineId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerShellDocumentTest {

    private static final Path FIXTURES = Path.of("src/test/resources/dev/toban/document");
    private static final PowerShellError.Symbols SYMBOLS =
            code -> code == 0x800706BA ? Optional.of("RPC_S_SERVER_UNAVAILABLE") : Optional.empty();

    private static Inventory fixture() throws DocumentException {
        return PowerShellDocument.read(FIXTURES.resolve("powershell-inventory.json"), SYMBOLS)
                .inventory()
                .orElseThrow();
    }

    @Test
    void everyValueOfTheFixtureLandsWhereItBelongs() throws IOException, DocumentException {
        String expected = Files.readString(FIXTURES.resolve("powershell-inventory.expected.json"));
        assertThat(InventoryDocument.writePretty(fixture())).isEqualToNormalizingNewlines(expected);
    }

    @Test
    void anyOtherValueInTheFixtureMakesAnotherInventory() throws IOException {
        assertThat(LeafChanges.withoutEffect(Files.readString(FIXTURES.resolve("powershell-inventory.json"))))
                .isEmpty();
    }

    @Test
    void anyOtherValueInTheSampleOfTheContractMakesAnotherInventory() throws IOException {
        assertThat(LeafChanges.withoutEffect(Files.readString(Papers.file("domain/json-samples/inventory-3node.json"))))
                .isEmpty();
    }

    @Test
    void theSampleOfTheContractIsRead() throws DocumentException {
        Path sample = Papers.file("domain/json-samples/inventory-3node.json");
        PowerShellDocument document = PowerShellDocument.read(sample, SYMBOLS);
        Inventory inventory = document.inventory().orElseThrow();
        assertThat(document.taken()).contains(Instant.parse("2026-11-22T01:30:00Z"));
        assertThat(inventory.nodes().size()).isEqualTo(3);
        assertThat(inventory.networkInterfaces().size()).isEqualTo(9);
        assertThat(inventory.virtualMachines().size()).isEqualTo(3);
        assertThat(inventory.readings().values()).allMatch(reading -> reading.freshness() == Freshness.FRESH);
    }

    @Test
    void whatADocumentDoesNotSayIsUnknownAndNotEmpty() throws DocumentException {
        Inventory sample = PowerShellDocument.read(Papers.file("domain/json-samples/inventory-3node.json"), SYMBOLS)
                .inventory()
                .orElseThrow();
        var core = sample.groups().find(new GroupName("クラスター グループ")).orElseThrow();
        var role = sample.groups().find(new GroupName("app01")).orElseThrow();
        assertThat(sample.cluster().migration().migrationNetworkOrder()).isNull();
        assertThat(sample.cluster().migration().migrationExcludeNetworks()).isNull();
        assertThat(core.placement().preferredOwners()).isNull();
        assertThat(core.failover().failoverThreshold()).isNull();
        assertThat(role.placement().preferredOwners()).isEmpty();
        String json = InventoryDocument.writePretty(sample);
        assertThat(json).doesNotContain("migrationNetworkOrder", "migrationExcludeNetworks");
        assertThat(InventoryDocument.read(json, "sample")).isEqualTo(sample);
    }

    @Test
    void numbersDecideNotNames() throws DocumentException {
        Inventory inventory = fixture();
        var node = inventory.nodes().find(new NodeName("kyoto2")).orElseThrow();
        assertThat(node.state().windowsName()).isEqualTo("Down");
        assertThat(node.statusInformation()).containsExactlyInAnyOrder(NodeStatus.ISOLATED, NodeStatus.UNKNOWN);
        assertThat(inventory.groups().values().getLast().statusInformation())
                .containsExactly(GroupStatus.QUEUED, GroupStatus.OS_HEARTBEAT, GroupStatus.APPLICATION_READY);
    }

    @Test
    void aMachineThatIsNotClusteredStandsBesideTheRoles() throws DocumentException {
        assertThat(fixture().virtualMachines().find(new VirtualMachineId("VM-9")))
                .hasValueSatisfying(machine -> assertThat(machine.group()).isNull());
    }

    @Test
    void aNodeThatDidNotAnswerMakesItsPartsUnknown() throws DocumentException {
        Inventory inventory = fixture();
        NodeName silent = new NodeName("KYOTO2");
        Reading reading = inventory.reading(Part.of(Section.VIRTUAL_MACHINES, silent));
        assertThat(reading.freshness()).isEqualTo(Freshness.UNKNOWN);
        assertThat(reading.failure())
                .isEqualTo(new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", "RPC サーバーを利用できません。"));
        assertThat(inventory.reading(Part.of(Section.HOSTS, silent))).isEqualTo(reading);
        assertThat(inventory.reading(Part.of(Section.VIRTUAL_SWITCHES, silent))).isEqualTo(reading);
        assertThat(inventory.reading(Section.VIRTUAL_MACHINES).freshness()).isEqualTo(Freshness.FRESH);
        assertThat(inventory
                        .reading(Part.of(Section.HOSTS, new NodeName("KYOTO1")))
                        .freshness())
                .isEqualTo(Freshness.FRESH);
    }

    @Test
    void anErrorWithoutANativeNumberIsFoundInItsChainOrMessage() throws DocumentException {
        assertThat(fixture().reading(Section.RESOURCES).failure())
                .isEqualTo(new ReadFailure("0x800705B4", "ClusterRpcConnection", "failed with 0x800705B4"));
    }

    @Test
    void aReportOfAFailureHasItsNumber() throws DocumentException {
        Path sample = Papers.file("domain/json-samples/error-queued.json");
        PowerShellDocument document = PowerShellDocument.read(sample, _ -> Optional.of("ERROR_CLUSTER_GROUP_QUEUED"));
        assertThat(document.ok()).isFalse();
        assertThat(document.inventory()).isEmpty();
        assertThat(document.failure(_ -> Optional.of("ERROR_CLUSTER_GROUP_QUEUED")))
                .contains(new ReadFailure("0x80071747", "ERROR_CLUSTER_GROUP_QUEUED", "(localized text)"));
    }

    @Test
    void rawObjectsOfWindowsPowerShellAreRefusedNotMisread() {
        Path sample = Papers.file("domain/json-samples/raw51-quirks.json");
        assertThat(catchThrowableOfType(DocumentException.class, () -> PowerShellDocument.read(sample, SYMBOLS)))
                .hasMessageContaining("expected an object, found […]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"v": 2, "ok": true}                                         | /v                          | version 2, and this program reads version 1
        {"ok": true}                                                 | /v                          | "v" is missing
        {"v": "1"}                                                   | /v                          | expected a whole number
        {"v": 1, "ok": "yes", "data": null}                          | /ok                         | expected true or false, found yes
        {"v": 1, "ok": true, "data": []}                             | /data                       | expected an object
        {"v": 1, "ok": true, "data": {"takenUtc": "2026-11-22T01:30:00Z"}} | /data/cluster         | "cluster" is missing
        {"v": 1, "ok": true, "data": {"cluster": {}}}                | /data/cluster/name          | "name" is missing
        {"v": 1, "ok": true, "data": {"cluster": {"name": "c"}}}     | /data/takenUtc              | "takenUtc" is missing
        {"v": 1, "ok": true, "data": {"takenUtc": "yesterday", "cluster": {"name": "c"}}} | /data/takenUtc | a date and time
        {"v": 1, "ok": true, "data": {"cluster": {"name": "c", "sameSubnetDelay": "1000"}}} | /data/cluster/sameSubnetDelay | a whole number, found 1000
        {"v": 1, "ok": true, "data": {"cluster": {"name": "c", "s2dEnabled": 2}}} | /data/cluster/s2dEnabled | true or false, found 2
        {"v": 1, "ok": true, "data": {"cluster": {"name": "c"}, "nodes": [{"name": "a", "statusInfoN": "x"}]}} | /data/nodes/0/statusInfoN | a whole number
        {"v": 1, "ok": true, "data": {"cluster": {"name": "c"}, "nodes": [{"name": "a"}, {"name": "A"}]}} | /data/nodes/1 | for the second time
        {"v": 1, "ok": true, "data": {"cluster": {"name": "c"}, "groups": [{"groupName": "a", "vm": {"name": "b"}}]}} | /data/groups/0/vm/id | "id" is missing
        {"v": 1, "ok": true, "errors": ["x"]}                        | /errors/0                   | expected an object, found x
        """)
    void aWrongDocumentIsRefusedWithPlaceAndExpectation(String json, String pointer, String expectation) {
        DocumentException refusal = catchThrowableOfType(
                DocumentException.class, () -> PowerShellDocument.read(json, "answer.json", SYMBOLS));
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal).hasMessageContaining(expectation);
    }

    @Test
    void whatIsMissingIsUnknownAndWhatIsUnknownIsLeftOut() throws DocumentException {
        String json = """
            {"v": 1, "ok": true, "later": [1], "data": {"takenUtc": "2026-11-22T01:30:00Z", "weather": {"rain": 1},
             "cluster": {"name": "c"}, "nodes": {"name": "a", "colour": "red"}}}
            """;
        Inventory inventory =
                PowerShellDocument.read(json, "answer", SYMBOLS).inventory().orElseThrow();
        assertThat(inventory.nodes().size()).isEqualTo(1);
        assertThat(inventory.reading(Section.NODES).freshness()).isEqualTo(Freshness.FRESH);
        assertThat(inventory.reading(Part.of(Section.HOSTS, new NodeName("a"))).freshness())
                .isEqualTo(Freshness.UNKNOWN);
        assertThat(inventory.reading(Section.GROUPS).freshness()).isEqualTo(Freshness.UNKNOWN);
        assertThat(inventory.reading(Section.VIRTUAL_MACHINES).freshness()).isEqualTo(Freshness.UNKNOWN);
    }

    @Test
    void anErrorOfAStepWithoutANameExplainsWhatIsNotThere() throws DocumentException {
        String json = """
            {"v": 1, "ok": false, "data": {"takenUtc": "2026-11-22T01:30:00Z", "cluster": {"name": "c"}},
             "errors": [{"step": "everything", "native": 5, "chain": []}]}
            """;
        Inventory inventory =
                PowerShellDocument.read(json, "answer", SYMBOLS).inventory().orElseThrow();
        assertThat(inventory.reading(Section.NODES).failure())
                .isEqualTo(new ReadFailure("0x80070005", "0x80070005", ""));
        assertThat(inventory.reading(Section.CLUSTER).freshness()).isEqualTo(Freshness.FRESH);
    }
}
