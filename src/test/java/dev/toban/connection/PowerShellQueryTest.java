package dev.toban.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.model.ClusterName;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import org.junit.jupiter.api.Test;

class PowerShellQueryTest {

    private final PowerShellQuery at = new PowerShellQuery(new ClusterName("HVCL01"));

    @Test
    void objectsOfTheClusterAreShownByTheClustersCmdlets() {
        assertThat(at.node(new NodeName("HV01"))).isEqualTo("Get-ClusterNode -Name 'HV01' -Cluster 'HVCL01'");
        assertThat(at.volume(new VolumeName("Volume1")))
                .isEqualTo("Get-ClusterSharedVolume -Name 'Volume1' -Cluster 'HVCL01'");
    }

    @Test
    void machinesAreShownByTheirHost() {
        assertThat(at.machine(new NodeName("HV02"), new VirtualMachineName("app 01")))
                .isEqualTo("Get-VM -Name 'app 01' -ComputerName 'HV02'");
    }

    @Test
    void aNameNeverBecomesCode() {
        assertThat(at.group(new GroupName("it's; Remove-Item *")))
                .isEqualTo("Get-ClusterGroup -Name 'it''s; Remove-Item *' -Cluster 'HVCL01'");
    }
}
