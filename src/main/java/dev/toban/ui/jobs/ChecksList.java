package dev.toban.ui.jobs;

import dev.toban.plan.Check;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.StateShape;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The checks of a plan, the worst group first. */
final class ChecksList extends ListView<ChecksList.Line> {

    private final ObservableTexts texts;

    ChecksList(Plan plan, ObservableTexts texts) {
        this.texts = texts;
        setId("plan-checks");
        getStyleClass().add("check-list");
        getItems().setAll(lines(plan));
        setCellFactory(_ -> new LineCell());
        accessibleTextProperty().bind(texts.bind("jobs.tab.checks"));
        texts.languageProperty().subscribe((_, _) -> refresh());
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
            row.setAlignment(Pos.TOP_LEFT);
            row.getStyleClass().addAll("check-row", look(check.level()).styleClass());
            setGraphic(row);
            setAccessibleText(
                    texts.of(Message.of(Texts.key(check.level()))) + ": " + title.getText() + ". " + detail.getText());
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
