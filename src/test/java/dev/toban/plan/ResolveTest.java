package dev.toban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.DrainBy;
import dev.toban.command.Intent;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands against a plan is mended by another plan, and then the first one can run. */
class ResolveTest {

    private static final GroupName ROLE = new GroupName("app02");
    private static final NodeName HV02 = new NodeName("HV02");
    private static final NodeName HV03 = new NodeName("HV03");

    private final LabConnection lab;

    ResolveTest() throws DocumentException {
        lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    private Inventory read() throws Exception {
        return lab.read(Scope.FULL);
    }

    private void execute(ClusterCommand command) throws Exception {
        lab.execute(command, Progress.SILENT);
        lab.clock().advance(Duration.ofMinutes(5));
    }

    private Intent resolving(Intent wanted) throws Exception {
        Plan plan = Planner.plan(read(), wanted);
        assertThat(plan.isBlocked()).isTrue();
        return Objects.requireNonNull(plan.checks(CheckLevel.BLOCKER).getFirst().resolve());
    }

    private void assertMends(Intent wanted, Intent expected) throws Exception {
        Intent resolve = resolving(wanted);
        assertThat(resolve).isEqualTo(expected);
        for (Step step : Planner.plan(read(), resolve).steps()) {
            execute(Objects.requireNonNull(step.command()));
        }
        assertThat(Planner.plan(read(), wanted).isBlocked()).isFalse();
    }

    @Test
    void aPausedTargetIsResumed() throws Exception {
        execute(new ClusterCommand.SuspendNode(HV03, false, null, null));
        assertMends(
                new Intent.Migrate(List.of(ROLE), HV03, MigrationType.LIVE),
                new Intent.Resume(HV03, Failback.NO_FAILBACK));
    }

    @Test
    void aNodeThatIsNoPossibleOwnerBecomesOne() throws Exception {
        for (String resource : List.of("Virtual Machine app02", "Virtual Machine Configuration app02")) {
            execute(new ClusterCommand.SetPossibleOwners(new ResourceName(resource), List.of(HV02)));
        }
        assertMends(
                new Intent.Migrate(List.of(ROLE), HV03, MigrationType.LIVE),
                new Intent.SetPossibleOwners(ROLE, List.of(HV02, HV03)));
    }

    @Test
    void aNodeThatIsDownIsStarted() throws Exception {
        execute(new ClusterCommand.StopNode(HV03));
        assertMends(new Intent.Migrate(List.of(ROLE), HV03, MigrationType.LIVE), new Intent.StartNode(HV03, false));
    }

    @Test
    void theOwnerMovesBeforeItStopsToBeAPossibleOwner() throws Exception {
        assertMends(
                new Intent.SetPossibleOwners(ROLE, List.of(HV03)),
                new Intent.Migrate(List.of(ROLE), HV03, MigrationType.LIVE));
    }

    @Test
    void aSwitchThatIsMissingNeedsAPerson() throws Exception {
        Plan plan = Planner.plan(read(), new Intent.Drain(new NodeName("HV04"), null));
        assertThat(plan.checks(CheckLevel.BLOCKER).getFirst().resolve()).isNull();
    }

    @Test
    void theClusterDrainsInOneStepAndAnEmptyNodeIsTheProof() throws Exception {
        Plan plan = Planner.plan(read(), new Intent.Drain(HV02, null, DrainBy.CLUSTER));
        assertThat(plan.isBlocked()).isFalse();
        assertThat(plan.steps()).hasSize(1);
        Step step = plan.steps().getFirst();
        assertThat(step.command()).isEqualTo(new ClusterCommand.SuspendNode(HV02, true, null, null));
        execute(Objects.requireNonNull(step.command()));
        assertThat(Verification.of(step.expected(), read())).isEqualTo(Verdict.MET);
        Intent drain = new Intent.Drain(new NodeName("HV04"), null, DrainBy.CLUSTER);
        assertThat(Planner.plan(read(), drain).isBlocked())
                .as("app07 has no other node")
                .isTrue();
    }

    @Test
    void aDrainByTheClusterIsReckonedWithAllThatItMoves() throws Exception {
        Intent ours = new Intent.Drain(HV02, null);
        Intent theirs = new Intent.Drain(HV02, null, DrainBy.CLUSTER);
        assertThat(memoryAfter(theirs)).isEqualTo(memoryAfter(ours));
    }

    private Message memoryAfter(Intent drain) throws Exception {
        return Planner.plan(read(), drain).checks().stream()
                .filter(check -> check.title().key().startsWith("plan.check.memory"))
                .map(Check::detail)
                .findFirst()
                .orElseThrow();
    }
}
