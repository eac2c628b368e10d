package dev.toban.ui.jobs;

import dev.toban.command.Intent;
import dev.toban.plan.Check;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.StateShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The checks of a plan, the worst group first. */
final class ChecksList extends ListView<ChecksList.Line> {

    private final ObservableTexts texts;
    private final Consumer<Intent> resolver;

    /** {@code resolver} opens the plan that mends what a check found. */
    ChecksList(Plan plan, ObservableTexts texts, Consumer<Intent> resolver) {
        this.texts = texts;
        this.resolver = resolver;
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setId("plan-checks");
        getStyleClass().add("check-list");
        getItems().setAll(lines(plan));
        setCellFactory(_ -> new LineCell());
        accessibleTextProperty().bind(texts.bind("jobs.tab.checks"));
        texts.languageProperty().subscribe((_, _) -> refresh());
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER
                && !key.isShortcutDown()
                && getSelectionModel().getSelectedItem() instanceof Line.Item(var check)) {
            Optional.ofNullable(check.resolve()).ifPresent(resolver);
            key.consume();
        }
    }

    /** What a line of the list is. */
    sealed interface Line {

        /** The name of a group. */
        record Head(CheckLevel level, int count) implements Line {}

        /** One check. */
        record Item(Check check) implements Line {}
    }

    private static List<Line> lines(Plan plan) {
        List<Line> lines = new ArrayList<>();
        for (CheckLevel level : CheckLevel.values()) {
            List<Check> checks = plan.checks(level);
            if (!checks.isEmpty()) {
                lines.add(new Line.Head(level, checks.size()));
                checks.forEach(check -> lines.add(new Line.Item(check)));
            }
        }
        return lines;
    }

    static Look look(CheckLevel level) {
        return switch (level) {
            case BLOCKER -> Look.FAILED;
            case WARNING -> Look.WARNING;
            case PASSED -> Look.OK;
        };
    }

    /** Draws a group's name or a check; a check's sentences wrap instead of being cut. */
    private final class LineCell extends ListCell<Line> {

        LineCell() {
            setPrefWidth(0); // takes the list's width, so that long sentences wrap
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("check-head", "check-item");
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            switch (line) {
                case Line.Head(var level, var count) -> head(level, count);
                case Line.Item(var check) -> item(check);
            }
        }

        private void head(CheckLevel level, int count) {
            getStyleClass().add("check-head");
            Label name = new Label(texts.of(level));
            name.getStyleClass().add("strong");
            Label chip = new Label(Integer.toString(count));
            chip.getStyleClass().add("count-chip");
            HBox row = new HBox(new StateShape(look(level), 13), name, chip);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("check-row");
            setGraphic(row);
            setAccessibleText(name.getText() + " " + count);
        }

        private void item(Check check) {
            getStyleClass().add("check-item");
            Label title = sentence(check.title(), "check-title");
            Label detail = sentence(check.detail(), "check-detail");
            VBox words = new VBox(title, detail);
            HBox.setHgrow(words, Priority.ALWAYS);
            StateShape shape = new StateShape(look(check.level()));
            shape.setAccessibleText(texts.of(check.level()));
            HBox row = new HBox(shape, words);
            Optional.ofNullable(check.resolve()).map(this::resolve).ifPresent(row.getChildren()::add);
            row.setAlignment(Pos.TOP_LEFT);
            row.getStyleClass().addAll("check-row", look(check.level()).styleClass());
            setGraphic(row);
            setAccessibleText(
                    texts.of(Message.of(Texts.key(check.level()))) + ": " + title.getText() + ". " + detail.getText());
        }

        private Node resolve(Intent intent) {
            Button resolve = Buttons.link("check-resolve", texts.bind("jobs.resolve"), () -> resolver.accept(intent));
            resolve.setMinWidth(USE_PREF_SIZE);
            return resolve;
        }

        private Label sentence(Message words, String styleClass) {
            Label label = new Label(texts.of(words));
            label.getStyleClass().add(styleClass);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            return label;
        }
    }
}
