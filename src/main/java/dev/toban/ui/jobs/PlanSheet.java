package dev.toban.ui.jobs;

import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.OverlayPane;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateLabel;
import dev.toban.ui.support.Tables;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A plan over the window, before it runs. */
final class PlanSheet extends VBox {

    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final double LARGEST_SHARE = 0.92;
    private static final double RAIL_FROM = 1120;

    private final PlanViewModel model;
    private final OverlayPane overlay;
    private final Phrases phrases;
    private final ObservableTexts texts;
    private final StateLabel rehearsed;
    private final TextField why = new TextField();
    private PlanTabs tabs;

    PlanSheet(PlanViewModel model, OverlayPane overlay, Phrases phrases) {
        this.model = model;
        this.overlay = overlay;
        this.phrases = phrases;
        this.texts = phrases.texts();
        this.tabs = tabs();
        this.rehearsed = new StateLabel(model.rehearsal().get().in(texts)).wrapped();
        rehearsed.setId("plan-rehearsal");
        model.rehearsal().subscribe(now -> rehearsed.show(now.in(texts)));
        why.setId("plan-why");
        why.textProperty().bindBidirectional(model.why());
        HBox.setHgrow(why, Priority.ALWAYS);
        setId("plan-sheet");
        getStyleClass().addAll("overlay-sheet", "plan-sheet");
        setFocusTraversable(true);
        fit(overlay.widthProperty(), overlay.heightProperty());
        build();
        model.proposal().subscribe((_, _) -> rebuild());
        texts.languageProperty().subscribe((_, _) -> rebuild());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // The overlay gives the sheet the focus; a person wants it on what can be read.
        focusedProperty().subscribe(focused -> {
            if (focused) {
                tabs.requestFocus();
            }
        });
    }

    /** Five sixths of a usual window, more room in a large one, never out of a small one. */
    private void fit(ObservableDoubleValue width, ObservableDoubleValue height) {
        maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(width.get() * LARGEST_SHARE, Math.clamp(width.get() * 0.834, 960, 1560)),
                        width));
        maxHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(height.get() * LARGEST_SHARE, Math.clamp(height.get() * 0.911, 640, 1120)),
                        height));
        prefWidthProperty().bind(maxWidthProperty());
        prefHeightProperty().bind(maxHeightProperty());
    }

    private void pressed(KeyEvent key) {
        if (RUN.match(key)) {
            model.run();
            key.consume();
        }
    }

    private void rebuild() {
        Optional<Node> focused = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        int open = tabs.getSelectionModel().getSelectedIndex();
        tabs = tabs();
        tabs.getSelectionModel().select(open);
        build();
        focusAgain(focused);
    }

    /** What bears the id of the one that had the focus gets it again, with its ring if that was seen. */
    private void focusAgain(Optional<Node> before) {
        Node again = before.map(Node::getId)
                .flatMap(id -> Optional.ofNullable(lookup("#" + id)))
                .orElse(tabs);
        again.requestFocus();
        if (before.filter(Node::isFocusVisible).isPresent()) {
            // JavaFX draws the ring only for a focus that came by a key: away and back again.
            again.requestFocusTraversal(TraversalDirection.NEXT);
            Optional.ofNullable(getScene())
                    .map(Scene::getFocusOwner)
                    .ifPresent(next -> next.requestFocusTraversal(TraversalDirection.PREVIOUS));
        }
    }

    private void build() {
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().setAll(head(), facts(), tabs, rehearsal(), reason(), foot());
    }

    private PlanTabs tabs() {
        return new PlanTabs(
                model.proposal().get(), phrases, widthProperty().greaterThanOrEqualTo(RAIL_FROM), model::resolve);
    }

    private Times times() {
        return new Times(texts.now(), phrases.clock().getZone());
    }

    private Node head() {
        Proposal proposal = model.proposal().get();
        Label title = new Label(texts.of(proposal.plan().title()));
        title.setId("plan-title");
        title.getStyleClass().add("dialog-title");
        title.setMinWidth(0);
        Label made = new Label(texts.of("jobs.made", times().time(proposal.made())));
        made.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cross = Buttons.icon("plan-cross", Icon.CLOSE, texts.bind("support.close"));
        cross.setOnAction(_ -> overlay.close());
        HBox head = new HBox(Icon.PLAN.node(), title, made, gap, cross);
        model.earlier().ifPresent(_ -> head.getChildren().add(3, back()));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("plan-head");
        setAccessibleText(title.getText());
        return head;
    }

    private Node back() {
        Button back = Buttons.link("plan-back", texts.bind("jobs.resolve.back"), model::back);
        back.setMinWidth(USE_PREF_SIZE);
        return back;
    }

    private Node facts() {
        FlowPane facts = new FlowPane();
        facts.setId("plan-facts");
        facts.getStyleClass().add("plan-facts");
        for (PlanFacts.Fact fact : new PlanFacts(model.proposal().get()).all(times())) {
            Label name = new Label(texts.of(fact.nameKey()));
            name.getStyleClass().add("tiny");
            Label words = new Label(texts.of(fact.words()));
            words.getStyleClass().add("strong");
            name.setLabelFor(words);
            facts.getChildren().add(new VBox(name, words));
        }
        return facts;
    }

    /** How the rehearsal went; takes no room before there was one. */
    private Node rehearsal() {
        rehearsed.show(model.rehearsal().get().in(texts));
        Button assumed = Buttons.link(
                "plan-assumed",
                texts.bind(model.rehearsal()
                        .map(_ -> model.assumed().isEmpty()
                                ? Message.NONE
                                : Message.of(
                                        "jobs.rehearsal.assumed",
                                        model.assumed().size()))),
                model::tellAssumed);
        assumed.setMinWidth(USE_PREF_SIZE);
        assumed.visibleProperty().bind(assumed.textProperty().isNotEmpty());
        assumed.managedProperty().bind(assumed.visibleProperty());
        HBox row = new HBox(8, rehearsed, assumed);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("plan-row");
        row.visibleProperty().bind(model.rehearsal().map(now -> !now.word().isNone()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node reason() {
        Label name = new Label(texts.of("jobs.why"));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        why.setPromptText(texts.of("jobs.why.prompt"));
        name.setLabelFor(why);
        HBox row = new HBox(name, why);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("plan-row");
        return row;
    }

    private Node foot() {
        Button copy = button("plan-copy", "jobs.copyScript", Icon.COPY, () -> Tables.copy(model.script()));
        Button save = button("plan-save", "jobs.plan.save.short", Icon.SAVE, model::save);
        Button rehearse = button("plan-rehearse", "jobs.rehearse", Icon.LAB, model::rehearse);
        // Not disabled while it works: the focus would go on to the next button, and that one is Run.
        rehearse.setDisable(model.proposal().get().plan().steps().isEmpty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        StateLabel verdict = new StateLabel(model.verdict().in(texts)).wrapped();
        verdict.setId("plan-verdict");
        Button run = button("plan-run", "jobs.run", Icon.RUN, model::run);
        if (model.refusal().get().isNone()) {
            run.getStyleClass().add("accent");
        } else if (!rehearse.isDisabled()) {
            rehearse.getStyleClass().add("accent");
        }
        Node runSlot = Actions.disableWhileRefused(run, model.refusal(), texts);
        Button close = button("plan-close", "support.close", Icon.CLOSE, overlay::close);
        close.setGraphic(null);
        HBox foot = new HBox(copy, save, rehearse, gap, verdict, runSlot, close);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("plan-foot");
        return foot;
    }

    private Button button(String id, String textKey, Icon icon, Runnable run) {
        Button button = new Button(texts.of(textKey));
        button.setId(id);
        button.setGraphic(icon.node());
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("foot-button");
        button.setOnAction(_ -> run.run());
        return button;
    }
}
