package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.model.NodeName;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.text.Message;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans that need more than the cluster itself can tell. */
class PlanningTest {

    private static final NodeName HV02 = new NodeName("HV02");
    private static final NodeName HV03 = new NodeName("HV03");

    private LabConnection lab = open();
    private JobEngine engine = new JobEngine(lab);

    private static LabConnection open() {
        try {
            return Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 1, System::nanoTime);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        engine.close();
        lab.close();
    }

    private Planning planning() {
        return new Planning(new JobArchive(List::of, _ -> true, engine::jobs, job -> "job-" + job.job()));
    }

    private Plan plan(Planning planning, Intent intent) throws InterruptedException {
        return planning.plan(lab.read(Scope.FULL), intent);
    }

    @Test
    void aPlanForWhatARunningJobWorksOnIsBlocked() throws Exception {
        Plan drain = plan(planning(), new Intent.Drain(HV02, null));
        engine.start(drain);
        Plan again = plan(planning(), new Intent.Drain(HV02, null));
        assertThat(again.checks(CheckLevel.BLOCKER))
                .anyMatch(check -> check.title().equals(Message.of("plan.check.jobRuns", "node HV02", drain.title())));
        Plan elsewhere = plan(planning(), new Intent.Pause(HV03));
        assertThat(elsewhere.isBlocked()).isFalse();
    }

    @Test
    void aJournalThatCannotBeReadBlocksOnlyWhatNeedsIt() throws Exception {
        JobArchive deaf = new JobArchive(
                () -> {
                    throw new JournalException(Message.of("journal.failed", "there", "gone"), new IOException("gone"));
                },
                _ -> true,
                engine::jobs,
                job -> "job-" + job.job());
        Plan undo = plan(new Planning(deaf), new Intent.Undo("x"));
        assertThat(undo.isBlocked()).isTrue();
        assertThat(undo.checks().getFirst().detail().key()).isEqualTo("journal.failed");
        assertThat(plan(new Planning(deaf), new Intent.Drain(HV02, null)).isBlocked())
                .isFalse();
    }
}
