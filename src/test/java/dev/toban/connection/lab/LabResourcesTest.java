package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.lab.Fault;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterParameter;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.InterfaceName;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.ResourceState;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VmHeartbeat;
import dev.toban.model.VmState;
import dev.toban.model.VolumeName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What commands and faults of resources change in the inventory. */
class LabResourcesTest {

    private static final String FS01 = """
        "roles": [{"name": "FS01", "type": "FileServer", "node": "HV01",
                   "addresses": [{"network": "Management", "address": "192.168.10.50"}]}]\
        """;
    private static final ResourceName ADDRESS = new ResourceName("IP Address 192.168.10.50");
    private static final VolumeName VOLUME = new VolumeName("Volume1");

    private static LabConnection open() throws Exception {
        return SmallScenario.of("2019", 2)
                .machine("app01", 1, 4)
                .machine("alone", 1, 4, "\"clustered\": false, ")
                .with(FS01)
                .open();
    }

    private static CommandOutcome execute(LabConnection lab, ClusterCommand command) throws ClusterException {
        return lab.execute(command, Progress.SILENT);
    }

    @Test
    void anAnalysisYieldsNumbersAndLeavesOutWhatCannotBeMeasured() throws Exception {
        LabConnection lab = SmallScenario.of("2019", 2).open();
        assertThat(execute(lab, new ClusterCommand.AnalyzeVolume(VOLUME)))
                .isEqualTo(new CommandOutcome.Done(Map.of("freePercent", "50.0", "health", "Healthy")));
    }

    @Test
    void aGuestThatRestartsSendsNoHeartbeatForAWhile() throws Exception {
        LabConnection lab = open();
        lab.laboratory().inject(new Fault.GuestRestart(new VirtualMachineName("app01")));
        assertThat(heartbeat(lab)).isEqualTo(VmHeartbeat.NO_CONTACT);
        lab.clock().advance(Duration.ofMinutes(1));
        assertThat(heartbeat(lab)).isEqualTo(VmHeartbeat.OK_APPLICATIONS_UNKNOWN);
    }

    private static VmHeartbeat heartbeat(LabConnection lab) {
        return lab.read(Scope.FULL)
                .virtualMachine(new GroupName("app01"))
                .orElseThrow()
                .heartbeat();
    }

    @Test
    void aMachineOnAFullVolumeIsPaused() throws Exception {
        LabConnection lab = open();
        lab.laboratory().inject(new Fault.VolumeFree(VOLUME, 0.1));
        lab.clock().advance(Duration.ofMinutes(2)); // the host looks at the space in steps
        assertThat(lab.read(Scope.FULL)
                        .virtualMachine(new GroupName("app01"))
                        .orElseThrow()
                        .state())
                .isEqualTo(VmState.PAUSED_CRITICAL);
        assertThat(lab.read(Scope.FULL)
                        .groups()
                        .find(new GroupName("app01"))
                        .orElseThrow()
                        .state())
                .isEqualTo(GroupState.ONLINE);
    }

    @Test
    void aMachineMadeHighlyAvailableAppearsAsARoleWithTwoResources() throws Exception {
        LabConnection lab = open();
        assertThat(lab.read(Scope.FULL).groups().find(new GroupName("alone"))).isEmpty();
        execute(lab, new ClusterCommand.AddVirtualMachineRole(new VirtualMachineName("alone")));
        Inventory after = lab.read(Scope.FULL);
        assertThat(after.groups().find(new GroupName("alone"))).isPresent();
        assertThat(after.resources().find(new ResourceName("Virtual Machine alone")))
                .isPresent();
        assertThat(after.resources().find(new ResourceName("Virtual Machine Configuration alone")))
                .isPresent();
    }

    @Test
    void aNodeInANewSubnetMakesANetworkForTheClusterOnly() throws Exception {
        LabConnection lab = open();
        execute(
                lab,
                new ClusterCommand.SetNodeAddress(
                        new NodeName("HV02"),
                        new InterfaceName("HV02 - Management"),
                        "192.168.10.12",
                        "172.16.0.12",
                        16,
                        null,
                        null,
                        null));
        ClusterNetwork made = lab.read(Scope.FULL)
                .networks()
                .find(new NetworkName("Cluster Network 1"))
                .orElseThrow();
        assertThat(made.role()).isEqualTo(NetworkRole.CLUSTER);
        assertThat(made.address()).isEqualTo("172.16.0.0");
    }

    @Test
    void aRenamedNetworkKeepsItsIdentifier() throws Exception {
        LabConnection lab = open();
        String id = network(lab, "Management").id();
        execute(lab, new ClusterCommand.RenameNetwork(new NetworkName("Management"), "Public"));
        assertThat(network(lab, "Public").id()).isEqualTo(id);
    }

    private static ClusterNetwork network(LabConnection lab, String name) {
        return lab.read(Scope.FULL).networks().find(new NetworkName(name)).orElseThrow();
    }

    @Test
    void aStoredAddressIsShownAndAnnouncedAsStored() throws Exception {
        LabConnection lab = open();
        ClusterCommand command =
                new ClusterCommand.SetAddressResource(ADDRESS, "192.168.10.60", null, null, null, null);
        assertThat(execute(lab, command))
                .isEqualTo(new CommandOutcome.Done(Map.of("stored", "ERROR_RESOURCE_PROPERTIES_STORED")));
        List<ClusterParameter> parameters =
                lab.read(Scope.FULL).resources().find(ADDRESS).orElseThrow().parameters();
        assertThat(parameters.getFirst().values()).containsExactly("192.168.10.60");
    }

    @Test
    void onlyTheAddressFailsAndItsNameIsOffline() throws Exception {
        LabConnection lab = open();
        GroupName role = new GroupName("FS01");
        execute(lab, new ClusterCommand.StopGroup(role));
        lab.laboratory().clock().advance(Duration.ofSeconds(2));
        lab.laboratory().inject(new Fault.AddressTaken("192.168.10.50"));
        execute(lab, new ClusterCommand.StartGroup(role));
        lab.laboratory().clock().advance(Duration.ofSeconds(5));
        Inventory inventory = lab.read(Scope.FULL);
        assertThat(inventory.resources().find(ADDRESS).orElseThrow().state()).isEqualTo(ResourceState.FAILED);
        assertThat(inventory
                        .resources()
                        .find(new ResourceName("FS01"))
                        .orElseThrow()
                        .state())
                .isEqualTo(ResourceState.OFFLINE);
    }
}
