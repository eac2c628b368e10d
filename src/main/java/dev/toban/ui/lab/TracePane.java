package dev.toban.ui.lab;

import dev.toban.lab.TraceEntry;
import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.DetailsClosed;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Saving;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.Tables;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The trace at the right: it follows its end until a person scrolls away from it. */
final class TracePane extends VBox {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final LabViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    /** What is not kept from whoever practises. */
    private final FilteredList<TraceLine> told;

    private final FilteredList<TraceLine> shown;
    private final ListView<TraceLine> list;
    private final TextField filter = new TextField();
    private boolean following = true;
    /** The way to the end is asked for and not gone yet. */
    private boolean going;

    TracePane(LabViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.told = new FilteredList<>(model.trace(), this::mayBeTold);
        this.shown = new FilteredList<>(told);
        model.practice()
                .ifPresent(practice -> practice.state().subscribe((before, now) -> {
                    if (before.over() != now.over()) {
                        told.setPredicate(this::mayBeTold);
                    }
                }));
        this.list = new ListView<>(shown);
        setId("lab-trace-pane");
        getStyleClass().addAll("details-pane", "trace-pane");
        list.setId("lab-trace");
        list.getStyleClass().add("trace-list");
        list.setCellFactory(_ -> new LineCell());
        list.setPlaceholder(label("placeholder-sentence", "lab.trace.empty"));
        list.setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                copySelected();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        shown.addListener((ListChangeListener<TraceLine>) _ -> follow());
        list.addEventFilter(ScrollEvent.ANY, _ -> askWhereItIs());
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> askWhereItIs());
        list.addEventFilter(KeyEvent.KEY_RELEASED, _ -> askWhereItIs());
        texts.languageProperty().subscribe((_, _) -> sayAgain());
        model.pointedAt().subscribe(line -> line.ifPresent(this::reveal));
        getChildren().addAll(head(), filter(), list, foot());
    }

    /** The cells that are made already keep their words, whatever the list is told, until other lines come to them. */
    private void sayAgain() {
        list.refresh();
        context.background()
                .onUi(() -> list.lookupAll(".trace-line").forEach(node -> {
                    if (node instanceof LineCell cell) {
                        cell.updateItem(cell.getItem(), cell.isEmpty());
                    }
                }));
    }

    /** How many lines are shown, and of how many when the filter hides some. */
    private String counts() {
        return shown.size() == told.size()
                ? texts.of("lab.trace.count", told.size())
                : texts.of("lab.trace.filtered", shown.size(), told.size());
    }

    void focusFilter() {
        filter.requestFocus();
    }

    private Node head() {
        Label count = new Label();
        count.getStyleClass().add("pane-subtitle");
        count.setId("lab-trace-count");
        count.textProperty().bind(Bindings.createStringBinding(this::counts, shown, told, texts.languageProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button export = Buttons.icon("lab-trace-export", Icon.EXPORT, texts.bind("lab.trace.export"));
        export.setOnAction(_ -> export());
        Button close = Buttons.icon("details-close", Icon.CLOSE, texts.bind("support.details.close"));
        close.setOnAction(_ -> fireEvent(new DetailsClosed()));
        Button end = Buttons.icon("lab-trace-end", Icon.DOWN, texts.bind("lab.trace.end"));
        end.setOnAction(_ -> goToEnd());
        Label title = label("pane-title", "lab.trace.title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, count, gap, end, export, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("details-head");
        return head;
    }

    private Node filter() {
        filter.setId("lab-trace-filter");
        filter.promptTextProperty().bind(texts.bind("lab.trace.filter"));
        filter.accessibleTextProperty().bind(texts.bind("lab.trace.filter"));
        filter.textProperty().subscribe((_, typed) -> narrow(typed));
        HBox row = new HBox(filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        row.getStyleClass().add("trace-filter");
        return row;
    }

    private void narrow(String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        shown.setPredicate(line -> {
            String all = (texts.of(line.sentence()) + " " + line.entry().json()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(all::contains);
        });
    }

    /** Who practises on an incident reads what an administrator could: events, and what was asked of the cluster. */
    private boolean mayBeTold(TraceLine line) {
        return !isPractising()
                || switch (line.entry().kind()) {
                    case EVENT, COMMAND, COMMAND_RESULT -> true;
                    default -> false;
                };
    }

    private boolean isPractising() {
        return model.practice()
                .filter(practice -> !practice.state().get().over())
                .isPresent();
    }

    private Node foot() {
        Label foot = label("details-foot", texts.bind(footWords()));
        foot.setGraphic(Icon.LOCKED.node(14));
        foot.setMaxWidth(Double.MAX_VALUE);
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    private ObservableValue<Message> footWords() {
        Message whole = Message.of("lab.trace.foot");
        return model.practice()
                .map(practice -> practice.state().map(seen -> seen.over() ? whole : Message.of("practice.trace")))
                .orElseGet(() -> new ReadOnlyObjectWrapper<>(whole));
    }

    /**
     * Once for all that a look at the lab brought: lines have different heights, so that finding the end is dear. It is
     * where it belongs only when they are laid out.
     */
    private void follow() {
        if (following && !shown.isEmpty() && !going) {
            going = true;
            context.background().onUi(this::scrollToEnd);
        }
    }

    private void scrollToEnd() {
        going = false;
        if (following && !shown.isEmpty()) {
            list.scrollTo(shown.size() - 1);
        }
    }

    /** After a person moved the list, and not before it has moved. */
    private void askWhereItIs() {
        context.background().onUi(() -> following = isAtEnd());
    }

    private void goToEnd() {
        following = true;
        follow();
    }

    /** Selects a line and brings it into sight, whatever the filter hides. */
    private void reveal(TraceLine line) {
        if (!shown.contains(line)) {
            filter.clear();
        }
        following = false;
        list.getSelectionModel().select(line);
        list.scrollTo(Math.max(0, shown.indexOf(line) - 2));
    }

    private boolean isAtEnd() {
        return list.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
                .allMatch(bar -> bar.getValue() >= bar.getMax() - 0.001);
    }

    private void copySelected() {
        TraceLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            Tables.copy(line.entry().json());
        }
    }

    private void export() {
        Dialogs.FileKind kind = new Dialogs.FileKind(Message.of("lab.trace.kind"), "jsonl");
        String name = model.laboratory().scenario().name() + ".jsonl";
        List<TraceEntry> entries = told.stream().map(TraceLine::entry).toList();
        new Saving(context.background(), context.dialogs())
                .save(Message.of("lab.trace.export"), kind, name, file -> Files.writeString(file, lines(entries)));
    }

    private static String lines(List<TraceEntry> entries) {
        return entries.stream().map(entry -> entry.json() + "\n").collect(Collectors.joining());
    }

    private Label label(String styleClass, String key) {
        return label(styleClass, texts.bind(key));
    }

    private static Label label(String styleClass, ObservableValue<String> words) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(words);
        return label;
    }

    /** Time, shape and sentence; made once and filled line after line. */
    private final class LineCell extends ListCell<TraceLine> {

        private final Label time = new Label();
        private final StateShape shape = new StateShape(Look.INFORMATION, 14);
        private final Label words = new Label();
        private final HBox row = new HBox(time, shape, words);

        LineCell() {
            getStyleClass().add("trace-line");
            setPrefWidth(0); // takes the list's width, so that long sentences wrap
            time.getStyleClass().addAll("mono", "trace-time");
            time.setMinWidth(USE_PREF_SIZE);
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            row.getStyleClass().add("trace-row");
        }

        @Override
        protected void updateItem(@Nullable TraceLine line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            time.setText(new Times(texts.now(), context.clock().getZone()).time(line.at()));
            shape.show(line.look());
            words.setText(texts.of(line.sentence()));
            setGraphic(row);
            setAccessibleText(time.getText() + " " + words.getText());
        }
    }
}
