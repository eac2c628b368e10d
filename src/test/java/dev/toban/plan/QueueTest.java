package dev.toban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Migrations that run or wait already take their turn before those of a plan. */
class QueueTest {

    private static final NodeName HV01 = new NodeName("HV01");

    @Test
    void aPlanReckonsWithTheMigrationsThatAreThereBeforeIt() throws Exception {
        try (LabConnection lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0)) {
            List<GroupName> machines = lab.read(Scope.FULL).groupsOn(HV01).stream()
                    .filter(ClusterGroup::isVirtualMachine)
                    .map(ClusterGroup::name)
                    .limit(7)
                    .toList();
            Intent last = new Intent.Migrate(List.of(machines.getLast()), new NodeName("HV03"), MigrationType.LIVE);
            Plan before = Planner.plan(lab.read(Scope.FULL), last);
            assertThat(before.checks(CheckLevel.WARNING)).isEmpty();
            for (GroupName machine : machines.subList(0, 6)) {
                NodeName to = new NodeName("HV02");
                lab.execute(new ClusterCommand.MoveVirtualMachine(machine, to, MigrationType.LIVE), Progress.SILENT);
            }
            lab.clock().advance(Duration.ofSeconds(1));
            Plan behind = Planner.plan(lab.read(Scope.FULL), last);
            assertThat(behind.checks(CheckLevel.WARNING))
                    .extracting(check -> check.title().key())
                    .contains("plan.check.busy");
            assertThat(behind.estimate()).isGreaterThan(before.estimate().multipliedBy(2));
        }
    }
}
