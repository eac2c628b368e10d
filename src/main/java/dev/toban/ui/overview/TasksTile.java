package dev.toban.ui.overview;

import dev.toban.ui.support.ClusterWork;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.RunningTask;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.UsageBar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Running tasks: what the console is doing on the cluster now, and what the cluster itself is doing. */
final class TasksTile extends Tile<TasksTile.Work> {

    private static final int TASKS = 2;
    private static final int NODES = 2;
    private static final int NAMES = 4;
    private static final double BAR = 140;

    private final boolean recorded;

    /** The console's tasks and the cluster's. */
    record Work(List<RunningTask> tasks, ClusterWork cluster) {

        Work {
            tasks = List.copyOf(tasks);
        }
    }

    /** A cluster that is {@code recorded} was busy then, and is not now. */
    TasksTile(PageContext context, boolean recorded) {
        super("overview-tasks", "overview.tasks", Icon.ACTIVITY, context);
        this.recorded = recorded;
    }

    @Override
    String count(Work work) {
        long running = work.tasks().stream().filter(TasksTile::runs).count();
        return running == 0 ? "" : Long.toString(running);
    }

    private static boolean runs(RunningTask task) {
        return !Double.isNaN(task.share());
    }

    @Override
    List<Node> lines(Work work) {
        List<RunningTask> tasks = work.tasks();
        List<Node> lines = new ArrayList<>();
        if (tasks.isEmpty()) {
            Label none = label(texts.of(nothing(work.cluster().rests())), "muted");
            none.setWrapText(true);
            lines.add(none);
        }
        tasks.stream().limit(TASKS).map(this::task).forEach(lines::add);
        if (tasks.size() > TASKS) {
            lines.add(label(texts.of("overview.tasks.more", tasks.size() - TASKS), "small", "muted"));
        }
        addCluster(lines, work.cluster());
        return lines;
    }

    private String nothing(boolean rests) {
        if (recorded) {
            return rests ? "overview.tasks.recorded" : "overview.tasks.wasBusy";
        }
        return rests ? "overview.tasks.none" : "overview.tasks.noneOfConsole";
    }

    private void addCluster(List<Node> lines, ClusterWork cluster) {
        cluster.draining().stream()
                .limit(NODES)
                .map(leaving -> texts.of("overview.work.drain", leaving.node().value(), leaving.roles()))
                .forEach(words -> lines.add(busy(words)));
        cluster.failingBack().stream()
                .limit(NODES)
                .map(node -> texts.of("overview.work.failback", node.value()))
                .forEach(words -> lines.add(busy(words)));
        if (!cluster.migrating().isEmpty() || cluster.queued() > 0) {
            lines.add(busy(
                    texts.of("overview.work.migrations", cluster.migrating().size(), cluster.queued())));
        }
        if (!cluster.migrating().isEmpty()) {
            Label names = label(names(cluster.migrating()), "small", "muted");
            names.setWrapText(true);
            lines.add(names);
        }
    }

    private Node busy(String words) {
        return state(new StateWord(Look.RUNNING, words));
    }

    private String names(List<String> migrating) {
        String some = joined(migrating.stream().limit(NAMES).toList());
        int more = migrating.size() - NAMES;
        return more > 0 ? texts.of("overview.work.more", some, more) : some;
    }

    private Node task(RunningTask task) {
        Node head = line(
                state(new StateWord(task.look(), texts.of(task.title()))),
                whole(texts.of(task.end()), "small", "muted"));
        if (!runs(task)) {
            Label ended = label(texts.of(task.progress()), "small", "muted");
            ended.setWrapText(true);
            return new VBox(head, ended);
        }
        UsageBar bar = new UsageBar(BAR, false);
        bar.getStyleClass().add("progress");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.show(task.share(), "");
        Label progress = label(texts.of(task.progress()), "small", "muted");
        progress.setWrapText(true);
        VBox box = new VBox(head, bar, progress);
        box.getStyleClass().add("task");
        return box;
    }
}
