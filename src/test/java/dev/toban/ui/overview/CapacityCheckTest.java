package dev.toban.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.Scenarios;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CapacityCheckTest {

    private static final long GB = 1L << 30;

    @Test
    void oneNodeOfThreeMayGoWhenTheOthersHaveRoom() throws Exception {
        CapacityOutlook outlook = CapacityCheck.of(cluster(3, 64, 16, 16), List.of());
        assertThat(outlook.one()).isInstanceOfSatisfying(CapacityOutlook.Fits.class, fits -> {
            assertThat(fits.share()).isEqualTo(96 / 128.0);
            assertThat(fits.left()).isEqualTo(32 * GB);
        });
    }

    @Test
    void whereEverythingJustFitsTheRoomIsTightOrFull() throws Exception {
        assertThat(afterOne(cluster(3, 64, 16, 8)).isTight()).isFalse();
        assertThat(afterOne(cluster(3, 64, 16, 20)).isTight()).isTrue();
        assertThat(afterOne(cluster(3, 64, 16, 20)).isFull()).isFalse();
        assertThat(afterOne(cluster(3, 64, 21, 21)).isFull()).isTrue();
    }

    private static CapacityOutlook.Fits afterOne(Inventory inventory) {
        return (CapacityOutlook.Fits) CapacityCheck.of(inventory, List.of()).one();
    }

    @Test
    void whereMuchIsLeftTheFiguresAreTheSumsOfWhatStays() throws Exception {
        CapacityOutlook outlook = CapacityCheck.of(cluster(6, 64, 5, 3), List.of());
        assertThat(outlook.two()).isInstanceOfSatisfying(CapacityOutlook.Fits.class, fits -> {
            assertThat(fits.left()).isEqualTo((4 * 64 - 6 * 8) * GB);
            assertThat(fits.share()).isEqualTo(1 - 208 / 256.0);
        });
    }

    @Test
    void twoNodesOfThreeLeaveTooLittleMemory() throws Exception {
        CapacityOutlook outlook = CapacityCheck.of(cluster(3, 64, 16, 16), List.of());
        assertThat(outlook.two())
                .isInstanceOfSatisfying(
                        CapacityOutlook.Shortage.class,
                        shortage -> assertThat(shortage.missing()).isEqualTo(32 * GB));
    }

    @Test
    void memoryInPiecesIsNoRoomForALargeMachine() throws Exception {
        CapacityOutlook outlook = CapacityCheck.of(cluster(3, 64, 40), List.of());
        assertThat(outlook.one()).isInstanceOf(CapacityOutlook.Shortage.class);
    }

    @Test
    void aMachineThatIsTiedToItsNodeIsNotCounted() throws Exception {
        CapacityOutlook outlook = CapacityCheck.of(cluster(3, 64, 40), List.of("vm11", "vm21", "vm31"));
        assertThat(outlook.one().survives()).isTrue();
        assertThat(outlook.notCounted()).containsExactly("vm11", "vm21", "vm31");
    }

    @Test
    void aNodeThatGaveNoAnswerMakesTheAnswerUnknown() throws Exception {
        Inventory inventory = cluster(3, 64, 16);
        NodeName silent = new NodeName("HV02");
        Map<Part, Reading> readings = new LinkedHashMap<>(inventory.readings());
        Part part = Part.of(Section.VIRTUAL_MACHINES, silent);
        readings.put(part, inventory.reading(part).failed(new ReadFailure("0x800706BA", "RPC", "")));
        CapacityOutlook outlook = CapacityCheck.of(Inventory.of(inventory.parts(), readings), List.of());
        assertThat(outlook.one()).isEqualTo(new CapacityOutlook.Unknown());
        assertThat(outlook.two()).isEqualTo(new CapacityOutlook.Unknown());
        assertThat(outlook.unknown()).containsExactly(silent);
    }

    @Test
    void aClusterCannotLoseAsManyNodesAsItHas() throws Exception {
        CapacityOutlook outlook = CapacityCheck.of(cluster(2, 64, 16), List.of());
        assertThat(outlook.one().survives()).isTrue();
        assertThat(outlook.two()).isEqualTo(new CapacityOutlook.TooFew());
    }

    /** So many equal nodes, each with machines of these sizes. */
    private static Inventory cluster(int nodes, int memoryGB, int... machinesGB) throws Exception {
        String text = """
            {"scenario": 1, "name": "small", "seed": 1,
             "cluster": {"name": "HVCL01", "os": "2022", "quorum": {"witness": "FileShare"}},
             "networks": [{"name": "LAN", "subnet": "10.0.0.0/24", "role": "ClusterAndClient", "gigabit": 10}],
             "nodes": [NODES],
             "volumes": [{"name": "Volume1", "fileSystem": "NTFS", "sizeGB": 1000, "freeGB": 500, "owner": "HV01"}],
             "virtualMachines": [MACHINES]}
            """.replace("NODES", joined(nodes, node -> node(node, memoryGB)))
                .replace("MACHINES", joined(nodes, node -> machines(node, machinesGB)));
        return Laboratories.open(Scenarios.read(text, "small"), 0, () -> 0).read(Scope.FULL);
    }

    private static String joined(int nodes, java.util.function.IntFunction<String> text) {
        return IntStream.rangeClosed(1, nodes).mapToObj(text).collect(Collectors.joining(", "));
    }

    private static String node(int node, int memoryGB) {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"HV0%1$d\", \"memoryGB\": %2$d, \"interfaces\": [{\"network\": \"LAN\", \"address\":"
                        + " \"10.0.0.%1$d\"}], \"switches\": [{\"name\": \"prod\", \"type\": \"External\"}]}",
                node,
                memoryGB);
    }

    private static String machines(int node, int... machinesGB) {
        return IntStream.range(0, machinesGB.length)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "{\"name\": \"vm%d%d\", \"node\": \"HV0%d\", \"memoryGB\": %d, \"volume\": \"Volume1\","
                                + " \"adapters\": [{\"switch\": \"prod\"}]}",
                        node,
                        i + 1,
                        node,
                        machinesGB[i]))
                .collect(Collectors.joining(", "));
    }
}
