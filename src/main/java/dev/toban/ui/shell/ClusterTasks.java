package dev.toban.ui.shell;

import dev.toban.connection.ClusterUpdate;
import dev.toban.connection.ClusterWatch;
import dev.toban.model.GroupName;
import dev.toban.text.Message;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ClusterWork;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.TaskLine;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What the strip at the window's foot says: the console's jobs; while none runs, what the cluster does by itself.
 * Nobody here has begun that, so nothing is offered to stop it.
 */
public final class ClusterTasks implements AutoCloseable {

    private final ObservableValue<TaskLine> jobs;
    private final ReadOnlyObjectWrapper<TaskLine> line;
    private final ClusterWatch.Watching watching;
    private ClusterWork work = ClusterWork.NONE;
    private Set<GroupName> underWay = Set.of();
    /** Every role that was under way since the cluster last rested. */
    private final Set<GroupName> begun = new HashSet<>();

    public ClusterTasks(ClusterWatch watch, ObservableValue<TaskLine> jobs, Background background) {
        this.jobs = jobs;
        this.line = new ReadOnlyObjectWrapper<>(jobs.getValue());
        jobs.subscribe(_ -> tell());
        this.watching = watch.subscribe(update -> take(update, background));
    }

    public ReadOnlyObjectProperty<TaskLine> line() {
        return line.getReadOnlyProperty();
    }

    /** Called on the thread that reads. */
    private void take(ClusterUpdate update, Background background) {
        ClusterWork now = ClusterWork.of(update.inventory());
        Set<GroupName> moving = ClusterWork.underWay(update.inventory());
        background.onUi(() -> {
            work = now;
            underWay = moving;
            tell();
        });
    }

    private void tell() {
        TaskLine job = jobs.getValue();
        if (job.running() > 0 || underWay.isEmpty()) {
            begun.clear(); // what a job moved is the job's
        }
        begun.addAll(underWay);
        line.set(job.running() > 0 || work.rests() ? job : ofCluster(job));
    }

    private TaskLine ofCluster(TaskLine job) {
        int all = begun.size();
        int done = all - underWay.size();
        Message progress = all == 0
                ? Message.NONE
                : Message.of("shell.work.progress", done, all, work.migrating().size(), work.queued());
        return new TaskLine(
                work.migrating().size(),
                Look.RUNNING,
                name(),
                progress,
                all == 0 ? Double.NaN : (double) done / all,
                job.look() == Look.UNKNOWN ? Message.of("shell.work.undecided", job.name()) : Message.NONE,
                job.actions());
    }

    private Message name() {
        if (!work.draining().isEmpty()) {
            return Message.of(
                    "shell.work.drain", work.draining().getFirst().node().value());
        }
        return work.failingBack().isEmpty()
                ? Message.of("shell.work.moves")
                : Message.of(
                        "shell.work.failback", work.failingBack().getFirst().value());
    }

    @Override
    public void close() {
        watching.close();
    }
}
