package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.model.Inventory;
import dev.toban.model.InventoryDiff;
import dev.toban.model.NodeName;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A cluster as large as one may be. */
class LargeLabTest {

    @Test
    void aLargeClusterIsReadAndFourNodesDrainAtOnce() throws Exception {
        Scenario scenario = Scenarios.builtIn(BuiltIn.LARGE);
        LabConnection lab = Laboratories.open(scenario, 0, () -> 0);
        Inventory first = lab.read(Scope.FULL);
        assertThat(first.virtualMachines().size()).isEqualTo(8000);
        assertThat(lab.read(Scope.FULL).virtualMachines()).isSameAs(first.virtualMachines());
        for (int i = 1; i <= 4; i++) {
            lab.execute(new ClusterCommand.SuspendNode(new NodeName("NODE0" + i), true, null, null), Progress.SILENT);
        }
        lab.clock().advance(Duration.ofSeconds(1));
        Inventory second = lab.read(Scope.FULL);
        assertThat(InventoryDiff.between(first, second)).isNotEmpty();
        assertThat(second.sharedVolumes().size()).isEqualTo(64);
    }
}
