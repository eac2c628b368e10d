package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
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
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened to the cluster and what will, with the form for more. */
final class FaultsCard {

    private static final double HEIGHT = 180;
    private static final double HEIGHT_WITH_FORM = 256;

    private final LabViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final DataTable<FaultLine> table;
    private final FaultForm form;
    private final Action injectNow;
    private final Card card;

    FaultsCard(LabViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.form = new FaultForm(model, texts);
        this.table = table();
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
        VBox body = new VBox(form, table.view());
        body.getStyleClass().add("flush");
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        table.view().setMinHeight(0);
        Action add = Action.always("lab-add-fault", "lab.faults.add", Icon.ADD, this::toggleForm);
        Card made = new Card("lab-faults-card", texts.bind("lab.faults.title"), body)
                .note(Bindings.createStringBinding(this::counts, model.faults().items(), texts.languageProperty()))
                .end(Actions.button(injectNow, texts))
                .end(Actions.button(add, texts));
        made.setMinHeight(HEIGHT);
        made.setPrefHeight(HEIGHT);
        return made;
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
