package dev.toban.ui.shell;

import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.TaskLine;
import dev.toban.ui.support.Tooltips;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The strip at the window's foot: what runs now, how far it is, when it will be done. */
final class TaskStrip extends HBox {

    private static final double LEAST_BAR = 48;
    /** Narrower windows cut the sentence, and its tooltip has all of it. */
    private static final double ROOM_FOR_WORDS = 1200;

    private final ObservableTexts texts;
    private final Label count = label("count-chip");
    private final Label name = label("task-name");
    private final Label progress = label("muted");
    private final Label percent = label("muted");
    private final Label end = label("strong");
    private final StateShape shape = new StateShape(Look.OFF, 14);
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox actions = new HBox();
    private List<Action> shownActions = List.of();

    TaskStrip(ObservableValue<TaskLine> tasks, ObservableTexts texts) {
        this.texts = texts;
        setId("task-strip");
        getStyleClass().add("task-strip");
        setAlignment(Pos.CENTER_LEFT);
        Label title = label("strong");
        title.textProperty().bind(texts.bind("shell.tasks"));
        title.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        percent.setMinWidth(USE_PREF_SIZE);
        end.setMinWidth(USE_PREF_SIZE);
        // The bar gives way before what it stands for in figures does.
        bar.setMinWidth(LEAST_BAR);
        widthProperty()
                .subscribe(width -> progress.setMinWidth(
                        width.doubleValue() >= ROOM_FOR_WORDS ? USE_PREF_SIZE : USE_COMPUTED_SIZE));
        progress.setTooltip(Tooltips.of(progress.textProperty()));
        bar.getStyleClass().add("task-bar");
        actions.getStyleClass().add("action-bar");
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, count, shape, name, progress, bar, percent, end, gap, actions);
        tasks.subscribe(this::show);
        texts.languageProperty().subscribe((_, _) -> show(tasks.getValue()));
    }

    private void show(TaskLine line) {
        boolean runs = line.running() > 0;
        count.setText(Integer.toString(line.running()));
        show(count, runs);
        shape.show(line.look());
        show(shape, runs || line.look() != Look.OFF);
        say(name, line.name());
        say(progress, line.progress());
        say(end, line.end());
        say(percent, Double.isNaN(line.share()) ? Message.NONE : percent(line.share()));
        show(bar, !Double.isNaN(line.share()));
        bar.setProgress(Double.isNaN(line.share()) ? 0 : line.share());
        offer(line.actions());
    }

    private static Message percent(double share) {
        return Message.of("shell.work.percent", (int) Math.floor(share * 100));
    }

    /** Progress is told many times a second: a button that stays can be pressed and keeps the focus. */
    private void offer(List<Action> offered) {
        if (!offered.equals(shownActions)) {
            shownActions = offered;
            actions.getChildren()
                    .setAll(offered.stream()
                            .<Node>map(action -> Actions.button(action, texts))
                            .toList());
        }
    }

    private void say(Label label, Message message) {
        label.setText(texts.of(message));
        show(label, !message.isNone());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
