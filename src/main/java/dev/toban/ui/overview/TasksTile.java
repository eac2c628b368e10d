package dev.toban.ui.overview;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.RunningTask;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.UsageBar;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Running tasks: what the console is doing on the cluster now. */
final class TasksTile extends Tile<List<RunningTask>> {

    private static final int TASKS = 2;
    private static final double BAR = 140;

    TasksTile(PageContext context) {
        super("overview-tasks", "overview.tasks", Icon.ACTIVITY, context);
    }

    @Override
    String count(List<RunningTask> tasks) {
        long running = tasks.stream().filter(TasksTile::runs).count();
        return running == 0 ? "" : Long.toString(running);
    }

    private static boolean runs(RunningTask task) {
        return !Double.isNaN(task.share());
    }

    @Override
    List<Node> lines(List<RunningTask> tasks) {
        if (tasks.isEmpty()) {
            return List.of(label(texts.of("overview.tasks.none"), "muted"));
        }
        List<Node> lines = new java.util.ArrayList<>();
        tasks.stream().limit(TASKS).map(this::task).forEach(lines::add);
        if (tasks.size() > TASKS) {
            lines.add(label(texts.of("overview.tasks.more", tasks.size() - TASKS), "small", "muted"));
        }
        return lines;
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
