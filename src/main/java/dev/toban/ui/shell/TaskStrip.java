package dev.toban.ui.shell;

import dev.toban.text.Message;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.StateShape;
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

    private final ObservableTexts texts;
    private final Label count = label("count-chip");
    private final Label name = label("task-name");
    private final Label progress = label("muted");
    private final Label end = label("strong");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox actions = new HBox();

    TaskStrip(ObservableValue<TaskLine> tasks, ObservableTexts texts) {
        this.texts = texts;
        setId("task-strip");
        getStyleClass().add("task-strip");
        setAlignment(Pos.CENTER_LEFT);
        Label title = label("strong");
        title.textProperty().bind(texts.bind("shell.tasks"));
        title.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        end.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("task-bar");
        actions.getStyleClass().add("action-bar");
        tasks.subscribe(line -> show(line, title));
        texts.languageProperty().subscribe((_, _) -> show(tasks.getValue(), title));
    }

    private void show(TaskLine line, Label title) {
        StateShape shape = new StateShape(line.look(), 14);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.setText(Integer.toString(line.running()));
        say(name, line.name());
        say(progress, line.progress());
        say(end, line.end());
        bar.setProgress(Double.isNaN(line.share()) ? 0 : line.share());
        actions.getChildren()
                .setAll(line.actions().stream()
                        .<Node>map(action -> Actions.button(action, texts))
                        .toList());
        if (line.running() == 0) {
            getChildren().setAll(title, progress, gap);
        } else if (Double.isNaN(line.share())) {
            getChildren().setAll(title, count, shape, name, progress, end, gap, actions);
        } else {
            getChildren().setAll(title, count, shape, name, progress, bar, end, gap, actions);
        }
    }

    private void say(Label label, Message message) {
        label.setText(texts.of(message));
        label.setVisible(!message.isNone());
        label.setManaged(!message.isNone());
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
