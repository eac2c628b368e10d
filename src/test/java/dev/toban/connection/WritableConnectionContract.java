package dev.toban.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a connection promises that carries out commands. */
public abstract class WritableConnectionContract extends ClusterConnectionContract {

    private ClusterGroup machine(Inventory inventory) {
        return inventory.groups().stream()
                .filter(group -> group.isVirtualMachine() && group.state() == GroupState.ONLINE)
                .findFirst()
                .orElseThrow();
    }

    private NodeName other(Inventory inventory, ClusterGroup group) {
        return inventory.nodes().stream()
                .filter(node -> node.takesRoles() && !node.name().equals(group.ownerNode()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void whatItOffersItDoesNotRefuseByName() {
        Capabilities capabilities = connection.capabilities();
        assertThat(capabilities.readOnly()).isFalse();
        assertThat(capabilities.can(ClusterCommand.MoveVirtualMachine.class)).isTrue();
    }

    @Test
    void anUnknownRoleIsARefusalAndNoException() throws Exception {
        CommandOutcome outcome =
                connection.execute(new ClusterCommand.StopGroup(new GroupName("nobody")), Progress.SILENT);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CommandOutcome.Refused.class,
                        refused -> assertThat(refused.error().symbol())
                                .isEqualTo(Win32Error.ERROR_GROUP_NOT_FOUND.name()));
    }

    @Test
    void aLiveMigrationBeginsAndShowsItsEndInTheInventory() throws Exception {
        Inventory before = connection.read(Scope.FULL);
        ClusterGroup group = machine(before);
        NodeName target = other(before, group);
        CommandOutcome outcome = connection.execute(
                new ClusterCommand.MoveVirtualMachine(group.name(), target, MigrationType.LIVE), Progress.SILENT);
        assertThat(outcome).isInstanceOf(CommandOutcome.Started.class);
        connection.clock().await(Duration.ofMinutes(5));
        ClusterGroup after =
                connection.read(Scope.FULL).groups().find(group.name()).orElseThrow();
        assertThat(after.ownerNode()).isEqualTo(target);
        assertThat(after.state()).isEqualTo(GroupState.ONLINE);
    }

    @Test
    void twoReadingsShareWhatDidNotChange() throws Exception {
        Inventory before = connection.read(Scope.FULL);
        connection.execute(new ClusterCommand.SetMigrationLimit(machine(before).ownerNode(), 3), Progress.SILENT);
        Inventory after = connection.read(Scope.FULL).sharing(before);
        assertThat(after.virtualMachines()).isSameAs(before.virtualMachines());
        assertThat(after.nodes()).isNotSameAs(before.nodes());
    }
}
