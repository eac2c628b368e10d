package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.Card;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.StateWord;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened to the cluster and what will, with the form for more. */
final class FaultsCard {

    private static final double HEIGHT = 180;
    private static final double HEIGHT_WITH_FORM = 256;
    private static final String FORM = "lab-faults-form";

    private final LabViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final DataTable<FaultLine> table;
    private final FaultForm form;
    private final TimelinePane timeline;
    private final Action injectNow;
    private final Card card;

    FaultsCard(LabViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.form = new FaultForm(model, texts);
        this.table = table();
        this.timeline = new TimelinePane(model, context, this::choose);
        this.injectNow = new Action(
                "lab-inject-now",
                "lab.faults.now",
                Icon.RUN,
                refusal(),
                () -> selected().ifPresent(model::inject));
        table.menu(List.of(injectNow));
        form.setVisible(false);
        form.setManaged(false);
        this.card = card();
    }

    Node node() {
        return card;
    }

    private Card card() {
        VBox body = new VBox(form, timeline, table.view());
        body.getStyleClass().add("flush");
        VBox.setVgrow(timeline, Priority.ALWAYS);
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        table.view().setMinHeight(0);
        Action add = Action.always("lab-add-fault", "lab.faults.add", Icon.ADD, this::toggleForm);
        Card made = new Card("lab-faults-card", texts.bind("lab.faults.title"), body)
                .note(Bindings.createStringBinding(this::counts, model.faults().items(), texts.languageProperty()))
                .end(zoom("lab-timeline-wider", Icon.ZOOM_OUT, "lab.timeline.wider", 1))
                .end(zoom("lab-timeline-closer", Icon.ZOOM_IN, "lab.timeline.closer", -1))
                .end(forms())
                .end(Actions.button(injectNow, texts))
                .end(Actions.button(add, texts));
        made.setMinHeight(HEIGHT);
        made.setPrefHeight(HEIGHT);
        return made;
    }

    private Node zoom(String id, Icon icon, String key, int by) {
        Button button = Buttons.icon(id, icon, texts.bind(key));
        button.setOnAction(_ -> timeline.zoom(by));
        button.visibleProperty().bind(timeline.visibleProperty());
        return button;
    }

    /** The drawing and its twin, of which one is in sight. */
    private Node forms() {
        boolean tableFirst =
                context.preferences().get(FORM).filter("table"::equals).isPresent();
        ToggleGroup group = new ToggleGroup();
        ToggleButton drawing = form("lab-faults-drawing", "lab.timeline.drawing", "left-pill", group);
        ToggleButton lines = form("lab-faults-lines", "lab.timeline.table", "right-pill", group);
        lines.selectedProperty().subscribe(this::show);
        (tableFirst ? lines : drawing).setSelected(true);
        HBox both = new HBox(drawing, lines);
        both.getStyleClass().add("segments");
        both.setAlignment(Pos.CENTER);
        return both;
    }

    private ToggleButton form(String id, String key, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().addAll("segment", pill);
        button.setToggleGroup(group);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(_ -> {
            button.setSelected(true); // the chosen one stays chosen when it is pressed again
            context.preferences().put(FORM, table.view().isVisible() ? "table" : "drawing");
        });
        return button;
    }

    private void show(boolean lines) {
        timeline.setVisible(!lines);
        timeline.setManaged(!lines);
        table.view().setVisible(lines);
        table.view().setManaged(lines);
    }

    /** What was chosen on the drawing: its line in the trace, or in the table when it is to come. */
    private void choose(Mark mark) {
        mark.line().ifPresent(model::pointAt);
        TableView<FaultLine> view = table.view();
        view.getSelectionModel().clearSelection();
        model.faults().find(mark.key()).ifPresent(view.getSelectionModel()::select);
    }

    private void toggleForm() {
        boolean opens = !form.isVisible();
        form.setVisible(opens);
        form.setManaged(opens);
        card.setMinHeight(opens ? HEIGHT_WITH_FORM : HEIGHT);
        if (opens) {
            form.focusFirst();
        }
    }

    private String counts() {
        long past = model.faults().items().stream().filter(FaultLine::happened).count();
        return texts.of("lab.faults.counts", past, model.faults().items().size() - past);
    }

    private DataTable<FaultLine> table() {
        DataTable<FaultLine> made = new DataTable<>("lab-faults", model.faults(), columns(), "lab.faults.none", texts);
        TableView<FaultLine> view = made.view();
        view.getStyleClass().add("dense");
        view.setTableMenuButtonVisible(false);
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        view.getSortOrder().add(view.getColumns().getFirst());
        return made;
    }

    private List<Column<FaultLine>> columns() {
        return List.of(
                Column.<FaultLine>text(
                                "at",
                                "lab.faults.at",
                                line -> new Times(texts.now(), context.clock().getZone()).time(line.at()))
                        .mono()
                        .orderedBy(FaultLine::at)
                        .width(84),
                Column.<FaultLine>state("state", "lab.faults.state", this::state)
                        .width(112),
                Column.<FaultLine>text("what", "lab.faults.what", line -> texts.of(line.sentence()))
                        .width(420));
    }

    private StateWord state(FaultLine line) {
        return new StateWord(line.look(), texts.of(line.happened() ? "lab.faults.past" : "lab.faults.future"));
    }

    private Optional<Fault> selected() {
        return table.selected().stream().findFirst().flatMap(FaultLine::fault);
    }

    private ObservableValue<Message> refusal() {
        return Bindings.createObjectBinding(
                () -> {
                    if (table.selected().isEmpty()) {
                        return Message.of("lab.refusal.noFault");
                    }
                    FaultLine line = table.selected().getFirst();
                    if (line.happened()) {
                        return Message.of("lab.refusal.happened");
                    }
                    return line.fault().isPresent() ? Message.NONE : Message.of("lab.refusal.command");
                },
                table.selection());
    }
}
