package dev.toban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.toban.model.Freshness;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Part;
import dev.toban.model.RandomInventory;
import dev.toban.model.Section;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryDocumentTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenComesBackEqual(long seed) throws DocumentException {
        Inventory inventory = RandomInventory.of(seed, 4, 12);
        Inventory read = InventoryDocument.read(InventoryDocument.write(inventory), "seed " + seed);
        assertThat(read.parts()).isEqualTo(inventory.parts());
        assertThat(read.readings()).isEqualTo(inventory.readings());
        assertThat(InventoryDocument.read(InventoryDocument.writePretty(inventory), "pretty"))
                .isEqualTo(inventory);
    }

    @Test
    void aLargeClusterComesBackEqual() throws DocumentException {
        Inventory inventory = RandomInventory.of(64, 64, 8_000);
        String json = InventoryDocument.write(inventory);
        Inventory read = InventoryDocument.read(json, "64 nodes");
        assertThat(read.equals(inventory)).isTrue();
    }

    @Test
    void everyObjectCarriesItsAge() throws DocumentException {
        String json = """
            {"cluster": {"name": "HVCL01"},
             "nodes": [{"name": "HV01", "state": "Up"}, {"name": "HV02", "state": "Down"}],
             "virtualSwitches": [{"node": "HV02", "name": "vSwitch-Prod"}],
             "readings": [{"section": "Nodes", "asOf": "2026-11-22T01:30:00Z", "freshness": "Fresh"},
                          {"section": "VirtualSwitches", "node": "HV02", "freshness": "Unknown",
                           "failure": {"code": "0x800706BA", "symbol": "RPC_S_SERVER_UNAVAILABLE", "detail": ""}}]}
            """;
        Inventory inventory = InventoryDocument.read(json, "hand-written");
        assertThat(inventory
                        .reading(Part.of(Section.VIRTUAL_SWITCHES, new NodeName("hv02")))
                        .failure())
                .isNotNull();
        assertThat(InventoryDocument.write(inventory))
                .contains("\"detectedCloudPlatform\":\"Unknown\",\"asOf\":\"2026-11-22T01:30:00Z\",\"freshness\"")
                .contains("\"name\":\"vSwitch-Prod\",\"switchType\":\"Unknown\"")
                .contains("\"bandwidthReservationMode\":\"Unknown\",\"freshness\":\"Unknown\"}")
                .contains("\"name\":\"HVCL01\"");
    }

    @Test
    void theReadingsDecideAboutAgesNotTheObjects() throws DocumentException {
        String json = """
            {"cluster": {"name": "c"}, "nodes": [{"name": "a", "asOf": "2026-01-01T00:00:00Z", "freshness": "Fresh"}],
             "readings": [{"section": "Nodes", "asOf": "2026-11-22T01:30:00Z", "freshness": "Stale"}]}
            """;
        Inventory inventory = InventoryDocument.read(json, "hand-written");
        var node = inventory.nodes().values().getFirst();
        assertThat(node.state()).isEqualTo(NodeState.UNKNOWN);
        assertThat(inventory.reading(node).freshness()).isEqualTo(Freshness.STALE);
        assertThat(inventory.reading(node).asOf()).isEqualTo(Instant.parse("2026-11-22T01:30:00Z"));
    }

    @Test
    void twoObjectsOfOneNameAreRefusedWithTheSecondsPlace() {
        assertThat(refusal("{\"cluster\": {\"name\": \"c\"}, \"nodes\": [{\"name\": \"HV01\"}, {\"name\": \"hv01\"}]}"))
                .hasMessageContaining("/nodes/1")
                .hasMessageContaining("\"hv01\" stands here for the second time");
        assertThat(refusal("{\"cluster\": {\"name\": \"c\"}, \"readings\": [{\"section\": \"Nodes\", \"freshness\":"
                        + " \"Fresh\"}, {\"section\": \"Nodes\", \"freshness\": \"Stale\"}]}"))
                .hasMessageContaining("/readings/1");
    }

    @Test
    void whatFollowsFromOtherPropertiesIsNotWritten() {
        String json = InventoryDocument.write(RandomInventory.of(3, 2, 4));
        assertThat(json)
                .contains("\"isCoreGroup\":")
                .doesNotContain("\"home\":")
                .doesNotContain("\"virtualMachine\":");
    }

    @Test
    void anInventoryWithoutAClusterIsRefused() {
        assertThat(refusal("{}").pointer()).isEqualTo("/cluster");
        assertThat(refusal("{\"cluster\": {\"name\": \" \"}}").pointer()).isEqualTo("/cluster/name");
    }

    @Test
    void aNullInAListIsRefused() {
        assertThat(refusal("{\"cluster\": {\"name\": \"c\"}, \"nodes\": [null]}")
                        .pointer())
                .startsWith("/nodes");
    }

    @Test
    void whatAnObjectRefersToMayBeUnread() throws DocumentException {
        String json = "{\"cluster\": {\"name\": \"c\"}, \"groups\": [{\"name\": \"g\", \"ownerNode\": \"gone\"}]}";
        Inventory inventory = InventoryDocument.read(json, "hand-written");
        assertThat(inventory.groupsOn(new NodeName("gone"))).hasSize(1);
        assertThat(inventory.reading(Section.NODES).freshness()).isEqualTo(Freshness.UNKNOWN);
    }

    private static DocumentException refusal(String json) {
        return catchThrowableOfType(DocumentException.class, () -> InventoryDocument.read(json, "inventory.json"));
    }
}
