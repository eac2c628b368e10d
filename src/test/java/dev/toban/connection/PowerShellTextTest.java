package dev.toban.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.TaskTrigger;
import dev.toban.command.VolumeSuspension;
import dev.toban.model.AdapterId;
import dev.toban.model.ClusterName;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PowerShellTextTest {

    private static final NodeName HV01 = new NodeName("HV01");

    @Test
    void aLiveMigrationNamesGroupNodeTypeAndCluster() {
        assertThat(text(new ClusterCommand.MoveVirtualMachine(new GroupName("app01"), HV01, MigrationType.LIVE)))
                .isEqualTo("Move-ClusterVirtualMachineRole -Name 'app01' -Node 'HV01' -MigrationType Live"
                        + " -Cluster 'HVCL01'");
    }

    @Test
    void aNameCannotBecomeCode() {
        String evil = "x'; Remove-Item C:\\ -Recurse; '\u2019";
        assertThat(text(new ClusterCommand.StartGroup(new GroupName(evil))))
                .isEqualTo("Start-ClusterGroup -Name 'x''; Remove-Item C:\\ -Recurse; ''\u2019\u2019'"
                        + " -Cluster 'HVCL01'");
    }

    @Test
    void redirectedAccessSaysSoAndMaintenanceDoesNot() {
        VolumeName volume = new VolumeName("Cluster Disk 2");
        assertThat(text(new ClusterCommand.SuspendSharedVolume(volume, VolumeSuspension.REDIRECTED_ACCESS)))
                .contains("-RedirectedAccess -Force");
        assertThat(text(new ClusterCommand.SuspendSharedVolume(volume, VolumeSuspension.MAINTENANCE)))
                .doesNotContain("-RedirectedAccess")
                .contains("-Force");
    }

    @Test
    void resumingSpellsFailbackAsTheCmdletDoes() {
        assertThat(text(new ClusterCommand.ResumeNode(HV01, Failback.NO_FAILBACK)))
                .contains("-Failback NoFailback");
    }

    @Test
    void protectionIsInvertedOnTheCmdletAndTheAdapterIsFoundByItsId() {
        assertThat(text(new ClusterCommand.SetAdapterProtection(
                        new VirtualMachineName("app01"), "Network Adapter", new AdapterId("Microsoft:1"), true)))
                .contains("Id -eq 'Microsoft:1'")
                .endsWith("Set-VMNetworkAdapter -NotMonitoredInCluster $false");
    }

    @Test
    void anAddressIsSetWithItsMaskAndNetworkAtOnce() {
        assertThat(text(new ClusterCommand.SetAddressResource(
                        new ResourceName("IP"), "10.0.0.5", null, 22, null, false)))
                .contains("@{Address='10.0.0.5'; SubnetMask='255.255.252.0'; EnableDhcp=0}");
    }

    @Test
    void aClusteredTaskCarriesTheTextOfItsAction() {
        var restore = new ClusterCommand.SetHeartbeat(null, 10, null, null, null, null, null);
        var once = new TaskTrigger.Once(Instant.parse("2026-01-10T22:00:00Z"));
        assertThat(text(new ClusterCommand.RegisterClusteredTask(
                        "restore", dev.toban.command.ClusteredTaskType.ANY_NODE, null, once, restore)))
                .contains("$cluster.SameSubnetThreshold = 10")
                .contains("-TaskType AnyNode");
    }

    private static String text(ClusterCommand command) {
        return PowerShellText.of(new ClusterName("HVCL01"), command);
    }
}
