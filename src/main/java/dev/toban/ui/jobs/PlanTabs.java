package dev.toban.ui.jobs;

import dev.toban.command.Intent;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.text.Message;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateShape;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a plan says: checks, steps, script, effect, way back. */
final class PlanTabs extends TabPane {

    private static final double RAIL = 0.45;
    private static final double LEAST_RAIL = 408;
    private static final double WIDEST_RAIL = 620;

    private final Proposal proposal;
    private final Plan plan;
    private final ObservableTexts texts;
    private final StepsTable steps;
    private final Consumer<Intent> resolver;

    PlanTabs(Proposal proposal, Phrases phrases, ObservableBooleanValue wide, Consumer<Intent> resolver) {
        this.resolver = resolver;
        this.proposal = proposal;
        this.plan = proposal.plan();
        this.texts = phrases.texts();
        this.steps = new StepsTable(proposal, phrases);
        setId("plan-tabs");
        getStyleClass().add("plan-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs()
                .addAll(
                        tab("plan-tab-checks", "jobs.tab.checks", counts(), checks(wide)),
                        tab("plan-tab-steps", "jobs.tab.steps", chip(), stepsTab()),
                        tab("plan-tab-script", "jobs.tab.script", new HBox(), script()),
                        tab("plan-tab-effect", "jobs.tab.effect", new HBox(), effect()),
                        tab("plan-tab-back", "jobs.tab.back", new HBox(), wayBack()));
    }

    private Tab tab(String id, String titleKey, HBox mark, Node content) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.textProperty().bind(texts.bind(titleKey));
        tab.setContent(content);
        if (!mark.getChildren().isEmpty()) {
            mark.setAlignment(Pos.CENTER);
            mark.getStyleClass().add("tab-mark");
            tab.setGraphic(mark);
        }
        return tab;
    }

    /** Shape and number of what stands against the plan; the passed ones only when nothing does. */
    private HBox counts() {
        HBox mark = new HBox();
        for (CheckLevel level : CheckLevel.values()) {
            int count = plan.checks(level).size();
            if (count > 0 && (level != CheckLevel.PASSED || mark.getChildren().isEmpty())) {
                StateShape shape = new StateShape(ChecksList.look(level), 13);
                shape.setAccessibleText(texts.of(level));
                mark.getChildren().addAll(shape, new Label(Integer.toString(count)));
            }
        }
        return mark;
    }

    private HBox chip() {
        Label chip = new Label(Integer.toString(plan.steps().size()));
        chip.getStyleClass().add("count-chip");
        return new HBox(chip);
    }

    private Node checks(ObservableBooleanValue wide) {
        BorderPane pane = new BorderPane(new ChecksList(plan, texts, resolver));
        Region rail = rail();
        rail.visibleProperty().bind(wide);
        rail.managedProperty().bind(wide);
        ObservableValue<Double> share =
                pane.widthProperty().map(width -> Math.clamp(width.doubleValue() * RAIL, LEAST_RAIL, WIDEST_RAIL));
        rail.prefWidthProperty().bind(share);
        pane.setRight(rail);
        return pane;
    }

    private Region rail() {
        Label title = label("strong", "jobs.tab.steps");
        Label order = label("muted", "jobs.rail.order");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add("muted");
        int all = plan.steps().size();
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.of("jobs.rail.count", all), texts.languageProperty()));
        HBox head = new HBox(title, order, gap, count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("plan-bar");
        TableView<StepRow> table = steps.rail();
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox rail = new VBox(head, table);
        rail.getStyleClass().add("plan-rail-pane");
        if (!proposal.rows().isEmpty()) {
            rail.getChildren().add(lastStep());
        }
        return rail;
    }

    private Node lastStep() {
        StepRow last = proposal.rows().getLast();
        Label foot = new Label();
        foot.setWrapText(true);
        foot.setMaxWidth(Double.MAX_VALUE);
        foot.getStyleClass().add("plan-rail-foot");
        foot.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.of(
                                "jobs.rail.last",
                                last.step().title(),
                                ExpectationWords.of(last.step().expected())),
                        texts.languageProperty()));
        return foot;
    }

    private Node stepsTab() {
        Label rule = label("muted", "jobs.steps.rule");
        HBox head = new HBox(rule);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("plan-bar");
        TableView<StepRow> table = steps.full();
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(head, table);
    }

    private Node script() {
        return new ScriptPane(
                "plan-script", texts.bind("jobs.script.rule"), () -> ScriptText.forward(proposal.rows(), texts), texts);
    }

    private Node wayBack() {
        long without =
                proposal.rows().stream().filter(row -> row.inverse().isEmpty()).count();
        return new ScriptPane(
                "plan-way-back",
                Bindings.createStringBinding(() -> texts.of("jobs.back.rule", without), texts.languageProperty()),
                () -> ScriptText.backward(proposal.rows(), texts),
                texts);
    }

    private Node effect() {
        VBox sentences = new VBox();
        sentences.setId("plan-effect");
        sentences.getStyleClass().add("effect-list");
        sentences.getChildren().add(label("strong", "jobs.effect.title"));
        plan.effect().forEach(sentence -> sentences.getChildren().add(bullet(sentence)));
        if (plan.effect().isEmpty()) {
            sentences.getChildren().add(label("muted", "jobs.effect.none"));
        }
        ScrollPane scroll = new ScrollPane(sentences);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Node bullet(Message sentence) {
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(Bindings.createStringBinding(() -> texts.of(sentence), texts.languageProperty()));
        HBox row = new HBox(Icon.ARROW.node(14), words);
        row.getStyleClass().add("check-row");
        return row;
    }

    private Label label(String styleClass, String key) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(texts.bind(key));
        return label;
    }
}
