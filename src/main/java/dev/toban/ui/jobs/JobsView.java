package dev.toban.ui.jobs;

import dev.toban.job.JobProgress;
import dev.toban.text.Durations;
import dev.toban.text.Message;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Card;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.FilterField;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageHead;
import dev.toban.ui.support.Phrases;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lays out the jobs page: the jobs above, the steps of the selected one below. */
final class JobsView extends VBox {

    private static final double JOBS_HEIGHT = 220;

    private final JobsViewModel model;
    private final JobsContext context;
    private final ObservableTexts texts;
    private final Phrases phrases;
    private final DataTable<JobProgress> jobs;
    private final DataTable<StepLine> steps;
    private final FilterField filter;

    JobsView(JobsViewModel model, JobsContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.phrases = context.phrases();
        this.jobs = jobs();
        this.steps = steps();
        this.filter = new FilterField("jobs-filter", steps, texts).example("jobs.steps.example");
        getStyleClass().add("page");
        getChildren().addAll(head(), jobs.view(), stepsCard());
        sceneProperty().subscribe(scene -> model.watched(scene != null));
    }

    void focusFilter() {
        filter.focusField();
    }

    private Node head() {
        return new PageHead(
                texts.bind("jobs.title"),
                texts.bind("jobs.subtitle", Bindings.size(model.jobs().items())),
                Actions.bar(model.actions(), texts));
    }

    private DataTable<JobProgress> jobs() {
        DataTable<JobProgress> table = new DataTable<>("jobs-table", model.jobs(), jobColumns(), "jobs.empty", texts);
        table.view().setMinHeight(JOBS_HEIGHT);
        table.view().setPrefHeight(JOBS_HEIGHT);
        VBox.setVgrow(table.view(), Priority.SOMETIMES);
        table.menu(model.actions());
        table.selection().subscribe(model::select);
        newestFirst(table);
        // The job that was started last is the one a person comes to see. A listener for changes, because those for
        // invalidation hear of a job before the table does.
        model.jobs().items().addListener((ListChangeListener<JobProgress>) _ -> selectNewest(table));
        selectNewest(table);
        return table.remember(context.preferences());
    }

    private static void selectNewest(DataTable<JobProgress> table) {
        if (table.selected().isEmpty() && !table.view().getItems().isEmpty()) {
            table.view().getSelectionModel().selectFirst();
        }
    }

    private static void newestFirst(DataTable<JobProgress> table) {
        TableColumn<JobProgress, ?> number = table.view().getColumns().getFirst();
        number.setSortType(TableColumn.SortType.DESCENDING);
        table.view().getSortOrder().setAll(List.of(number));
    }

    private List<Column<JobProgress>> jobColumns() {
        return List.of(
                Column.<JobProgress>number(
                                "number",
                                "jobs.column.number",
                                JobProgress::job,
                                job -> PastJobs.isPast(job) ? Phrases.DASH : Long.toString(job.job()))
                        .width(64),
                Column.<JobProgress>state(
                                "state",
                                "jobs.column.state",
                                job -> JobWords.state(job).in(texts))
                        .width(150),
                Column.<JobProgress>text(
                                "job",
                                "jobs.column.job",
                                job -> texts.of(job.plan().title()))
                        .strong()
                        .width(210),
                Column.<JobProgress>number(
                                "progress",
                                "jobs.column.progress",
                                job -> job.share() * 100,
                                job -> ProgressCell.words(job, texts))
                        .drawnBy(() -> new ProgressCell(texts))
                        .width(110),
                Column.<JobProgress>text("started", "jobs.column.started", job -> phrases.brief(job.started()))
                        .orderedBy(JobProgress::started)
                        .width(84),
                Column.<JobProgress>text("doneBy", "jobs.column.doneBy", model::doneBy)
                        .width(84),
                Column.<JobProgress>text("took", "jobs.column.took", this::took).hidden(),
                Column.<JobProgress>text("result", "jobs.column.result", job -> texts.of(JobWords.result(job)))
                        .sentence()
                        .width(240));
    }

    private String took(JobProgress job) {
        return job.ended().isEmpty() ? Phrases.DASH : Durations.of(texts.now(), JobWords.took(job));
    }

    private Node stepsCard() {
        VBox body = new VBox(filter, steps.view());
        body.getStyleClass().add("steps-body");
        VBox.setVgrow(steps.view(), Priority.ALWAYS);
        Card card = new Card("jobs-steps-card", texts.bind("jobs.steps.title"), body)
                .note(Bindings.createStringBinding(
                        () -> model.selected()
                                .get()
                                .map(job -> texts.of(job.plan().title()))
                                .orElse(""),
                        model.selected(),
                        texts.languageProperty()));
        VBox.setVgrow(card, Priority.ALWAYS);
        card.getStyleClass().add(Page.LOWER_PANE);
        return card;
    }

    private DataTable<StepLine> steps() {
        DataTable<StepLine> table =
                new DataTable<>("jobs-steps", model.steps(), stepColumns(), "jobs.steps.select", texts);
        table.view().getStyleClass().add("dense");
        table.view().setPlaceholder(emptiness());
        return table.remember(context.preferences());
    }

    private Label emptiness() {
        Label label = new Label();
        label.setId("jobs-steps-empty");
        label.setWrapText(true);
        label.getStyleClass().add("placeholder-sentence");
        label.textProperty()
                .bind(texts.bind(model.selected()
                        .map(job -> Message.of(job.isPresent() ? "support.filter.nothing" : "jobs.steps.select"))));
        return label;
    }

    private List<Column<StepLine>> stepColumns() {
        return List.of(
                Column.<StepLine>number(
                                "number", "jobs.step.number", StepLine::number, line -> Integer.toString(line.number()))
                        .width(48),
                Column.<StepLine>state(
                                "state",
                                "jobs.column.state",
                                line -> JobWords.state(line.progress()).in(texts))
                        .width(140),
                Column.<StepLine>text(
                                "step",
                                "jobs.step.title",
                                line -> texts.of(line.step().title()))
                        .strong()
                        .width(150),
                Column.<StepLine>text(
                                "route",
                                "jobs.step.route",
                                line -> texts.of(line.step().route()))
                        .width(130),
                Column.<StepLine>text(
                                "expected",
                                "jobs.step.expected",
                                line -> texts.of(ExpectationWords.of(line.step().expected())))
                        .muted()
                        .width(210),
                Column.<StepLine>text(
                                "reason",
                                "jobs.step.reason",
                                line -> texts.of(line.progress().detail()))
                        .sentence()
                        .width(240));
    }
}
