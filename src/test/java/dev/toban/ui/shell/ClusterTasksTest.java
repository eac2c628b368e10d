package dev.toban.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.text.Message;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.TaskLine;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterTasksTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY).read();
    private final ReadOnlyObjectWrapper<TaskLine> jobs =
            new ReadOnlyObjectWrapper<>(TaskLine.idle(Message.of("jobs.strip.nothing")));
    private final ClusterTasks tasks = new ClusterTasks(cluster.watch(), jobs, Background.direct());

    @AfterEach
    void end() {
        tasks.close();
    }

    private TaskLine line() {
        return tasks.line().get();
    }

    /** A protected network that fails has its roles moved away, whoever looks on. */
    private void failANetwork() {
        cluster.uplinksDown("HV02", "vsw-web");
        for (int second = 0; second < 300 && line().running() == 0; second++) {
            cluster.lab().clock().advance(Duration.ofSeconds(1));
            cluster.read();
        }
    }

    @Test
    void aClusterThatRestsLeavesTheWordToTheJobs() {
        assertThat(line()).isEqualTo(jobs.get());
    }

    @Test
    void movesOfTheClusterItselfAreCounted() {
        failANetwork();
        assertThat(line().name().key()).isEqualTo("shell.work.moves");
        assertThat(line().running()).isPositive();
        assertThat(line().share()).isZero();
        assertThat(line().actions()).isEqualTo(jobs.get().actions());
    }

    @Test
    void theShareGrowsUntilTheClusterRestsAgain() {
        failANetwork();
        double most = 0;
        for (int round = 0; round < 600 && line().name().key().equals("shell.work.moves"); round++) {
            assertThat(line().share()).isGreaterThanOrEqualTo(most);
            most = line().share();
            cluster.lab().clock().advance(Duration.ofSeconds(1));
            cluster.read();
        }
        assertThat(most).isGreaterThan(0.5);
        assertThat(line()).isEqualTo(jobs.get());
    }

    @Test
    void aJobOfTheConsoleIsSpokenOfFirst() {
        failANetwork();
        TaskLine job =
                new TaskLine(1, Look.RUNNING, Message.of("jobs.title"), Message.NONE, 0.5, Message.NONE, List.of());
        jobs.set(job);
        assertThat(line()).isEqualTo(job);
    }
}
