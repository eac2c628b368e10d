package dev.toban.ui.jobs;

import dev.toban.plan.Prediction;
import dev.toban.text.Durations;
import dev.toban.text.Times;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.Rows;
import java.util.List;
import javafx.scene.control.TableView;

/** The steps of a plan as a table: all of it, or the few columns beside the checks. */
final class StepsTable {

    private final Proposal proposal;
    private final Phrases phrases;
    private final ObservableTexts texts;

    StepsTable(Proposal proposal, Phrases phrases) {
        this.proposal = proposal;
        this.phrases = phrases;
        this.texts = phrases.texts();
    }

    TableView<StepRow> full() {
        TableView<StepRow> view = table(
                "plan-steps",
                List.of(
                        number(),
                        title().width(190),
                        route().width(150),
                        memory(),
                        bar(),
                        doneBy().width(96),
                        rehearsed(),
                        expected(),
                        why().hidden()));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        return view;
    }

    TableView<StepRow> rail() {
        TableView<StepRow> view =
                table("plan-rail", List.of(number(), title().width(120).growing(), route(), doneBy()));
        view.setTableMenuButtonVisible(false);
        return view;
    }

    private TableView<StepRow> table(String id, List<Column<StepRow>> columns) {
        Rows<Integer, StepRow> rows = new Rows<>(StepRow::number);
        rows.putAll(proposal.rows());
        TableView<StepRow> view = new DataTable<>(id, rows, columns, "jobs.steps.none", texts).view();
        view.getStyleClass().addAll("dense", "plan-table");
        return view;
    }

    private Times times() {
        return new Times(texts.now(), phrases.clock().getZone());
    }

    private static Column<StepRow> number() {
        return Column.<StepRow>number(
                        "number", "jobs.step.number", StepRow::number, row -> Integer.toString(row.number()))
                .width(48);
    }

    private Column<StepRow> title() {
        return Column.<StepRow>text(
                        "step", "jobs.step.title", row -> texts.of(row.step().title()))
                .strong();
    }

    private Column<StepRow> route() {
        return Column.<StepRow>text(
                        "route", "jobs.step.route", row -> texts.of(row.step().route()))
                .width(96);
    }

    private Column<StepRow> memory() {
        return Column.<StepRow>number(
                        "memory",
                        "jobs.step.memory",
                        StepRow::memory,
                        row -> row.memory() == 0 ? "" : phrases.bytes(row.memory()))
                .width(84);
    }

    private Column<StepRow> bar() {
        String span = proposal.brief(proposal.made(), times()) + " – " + proposal.brief(proposal.doneBy(), times());
        return Column.<StepRow>text(
                        "time",
                        span,
                        row -> Durations.of(texts.now(), row.step().estimate()))
                .orderedBy(StepRow::begin)
                .drawnBy(StepBar::new)
                .width(260);
    }

    private Column<StepRow> doneBy() {
        return Column.<StepRow>number(
                        "doneBy",
                        "jobs.step.doneBy",
                        row -> row.doneBy().getEpochSecond(),
                        row -> times().time(row.doneBy()))
                .width(84);
    }

    /** How long the step took in the rehearsal; there from the first one on. */
    private Column<StepRow> rehearsed() {
        Prediction shown = proposal.plan().prediction();
        Column<StepRow> column = Column.<StepRow>text(
                        "rehearsed",
                        "jobs.step.rehearsed",
                        row -> shown == null || shown.step(row.number() - 1).isZero()
                                ? ""
                                : Durations.of(texts.now(), shown.step(row.number() - 1)))
                .width(96);
        return shown == null ? column.hidden() : column;
    }

    private Column<StepRow> expected() {
        return Column.<StepRow>text(
                        "expected",
                        "jobs.step.expected",
                        row -> texts.of(ExpectationWords.of(row.step().expected())))
                .muted()
                .width(250);
    }

    private Column<StepRow> why() {
        return Column.<StepRow>text(
                        "why", "jobs.step.why", row -> texts.of(row.step().why()))
                .muted();
    }
}
