package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.DrainBy;
import dev.toban.command.Intent;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Failback;
import dev.toban.model.NodeName;
import dev.toban.plan.Planner;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rehearsal begins where the cluster stands, not where a healthy copy of it would. */
class RehearsalTest {

    private static final NodeName HV02 = new NodeName("HV02");
    private static final NodeName HV03 = new NodeName("HV03");

    private final SimulatedCluster lab;

    RehearsalTest() throws Exception {
        lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    private void execute(ClusterCommand command) throws Exception {
        lab.execute(command, Progress.SILENT);
        lab.laboratory().clock().advance(Duration.ofMinutes(10));
    }

    private Rehearsal rehearse(Intent intent) throws Exception {
        Rehearsal.Original original =
                new Rehearsal.Original(lab.read(Scope.FULL), lab.clock().instant(), "lab:duty");
        return Rehearsal.of(
                Planner.plan(original.inventory(), intent),
                original,
                (scenario, speed) -> Laboratories.open(scenario, speed, () -> 0));
    }

    @Test
    void aPausedNodeIsResumedOnTheCopyToo() throws Exception {
        execute(new ClusterCommand.SuspendNode(HV02, false, null, null));
        Rehearsal rehearsal = rehearse(new Intent.Resume(HV02, Failback.NO_FAILBACK));
        assertThat(rehearsal.end().state()).as(rehearsal.toString()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void ofADrainedNodeItSaysThatNobodyKnowsWhatWouldReturn() throws Exception {
        execute(new ClusterCommand.SuspendNode(HV02, true, null, null));
        Rehearsal rehearsal = rehearse(new Intent.Resume(HV02, Failback.IMMEDIATE));
        assertThat(rehearsal.end().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(rehearsal.assumptions()).anyMatch(said -> said.key().equals("lab.twin.drained"));
    }

    @Test
    void aStoppedServiceIsStoppedOnTheCopyAndCanBeStartedThere() throws Exception {
        execute(new ClusterCommand.StopNode(HV03));
        Rehearsal rehearsal = rehearse(new Intent.StartNode(HV03, false));
        assertThat(rehearsal.end().state()).as(rehearsal.toString()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void aNodeThatIsDownIsMissedOnTheCopyBeforeThePlanBegins() throws Exception {
        lab.laboratory().inject(new Fault.NodeCrash(HV03));
        lab.laboratory().clock().advance(Duration.ofMinutes(10));
        Rehearsal rehearsal = rehearse(new Intent.StartNode(HV03, false));
        assertThat(rehearsal.end().state()).as("its host is off").isEqualTo(JobState.FAILED);
        assertThat(rehearse(new Intent.Drain(HV02, null)).end().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void aDrainByTheClusterIsRehearsedInItsOneStep() throws Exception {
        Rehearsal rehearsal = rehearse(new Intent.Drain(HV02, null, DrainBy.CLUSTER));
        assertThat(rehearsal.end().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(rehearsal.prediction().steps()).hasSize(1);
    }
}
