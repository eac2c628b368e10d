package dev.toban.ui.lab;

import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenario;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Card;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.PageHead;
import dev.toban.ui.support.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lays out the Lab page: the clock, the faults, and what can be broken. */
final class LabView extends VBox {

    /** Often enough for a clock with tenths, seldom enough to leave the lab its time. */
    private static final Duration POLL = Duration.ofMillis(250);

    /** A few rows at least; a table of one and a half is none. */
    private static final double LEAST_TABLE = 160;

    private final LabViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final LabActions actions;
    private final ScenarioMenu scenarios;
    private final Action reset;
    private Optional<Subscription> polling = Optional.empty();

    LabView(LabViewModel model, LabActions actions, ScenarioMenu scenarios, Action reset, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.actions = actions;
        this.scenarios = scenarios;
        this.reset = reset;
        getStyleClass().add("page");
        // The notice comes and goes below everything, so that nothing moves away from under the hand.
        getChildren().addAll(head(), about(), new ClockBar(model, context), body(), notice());
        sceneProperty().subscribe(scene -> poll(scene != null));
    }

    private void poll(boolean shown) {
        polling.ifPresent(Subscription::close);
        polling = shown ? Optional.of(context.background().repeat(POLL, model::look)) : Optional.empty();
        if (shown) {
            model.look();
        }
    }

    private Node head() {
        Scenario scenario = model.laboratory().scenario();
        Long seed = scenario.seed();
        String number = seed == null ? "0" : Long.toString(seed);
        return new PageHead(
                texts.bind("lab.title"),
                texts.bind(
                        "lab.subtitle", new ReadOnlyStringWrapper(scenario.name()), new ReadOnlyStringWrapper(number)),
                tools());
    }

    private Node tools() {
        HBox bar = Actions.bar(List.of(reset), texts);
        bar.getChildren().addAll(0, List.of(scenarios.practice(), scenarios.button()));
        return bar;
    }

    private Node about() {
        Scenario scenario = model.laboratory().scenario();
        Label about = new Label();
        about.textProperty().bind(texts.bind(about(scenario)));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setMinHeight(Label.USE_PREF_SIZE);
        boolean said = scenario.description() != null;
        about.setVisible(said);
        about.setManaged(said);
        return about;
    }

    /** What a built-in scenario shows is said in both languages, anybody else's in his own words. */
    private static ObservableValue<Message> about(Scenario scenario) {
        boolean builtIn = Stream.of(BuiltIn.values())
                .anyMatch(known -> known.scenarioName().equals(scenario.name()));
        Message words = builtIn
                ? Message.of("lab.scenario.about." + scenario.name())
                : Message.of("lab.scenario.described", String.valueOf(scenario.description()));
        return new ReadOnlyObjectWrapper<>(words);
    }

    /** What does not fit below the clock is scrolled to; the head and the clock stay. */
    private Node body() {
        VBox content = new VBox(faultsOrIncident(), targets());
        content.spacingProperty().bind(spacingProperty());
        ScrollPane body = new ScrollPane(content);
        body.getStyleClass().add("edge-to-edge");
        body.setFitToWidth(true);
        body.setFitToHeight(true);
        body.setFocusTraversable(false);
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    /** What came of the last thing that was asked, when it was refused. */
    private Node notice() {
        Label words = new Label();
        words.setId("lab-notice");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("callout", "look-warning", "lab-notice");
        words.textProperty().bind(texts.bind(model.notice()));
        model.notice().subscribe(message -> show(words, !message.equals(Message.NONE)));
        return words;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Who practises is not told what happened, until he closes the incident. */
    private Node faultsOrIncident() {
        VBox place = new VBox();
        model.practice()
                .ifPresentOrElse(
                        practice -> practice.closed()
                                .subscribe(
                                        closed -> place.getChildren().setAll(closed ? faults() : incident(practice))),
                        () -> place.getChildren().setAll(faults()));
        return place;
    }

    private Node faults() {
        return new FaultsCard(model, context).node();
    }

    private Node incident(PracticeViewModel practice) {
        Action again = new Action("lab-practice-again", "practice.again", Icon.UNDO, model.leading(), model::startOver);
        return new PracticeCard(practice, new FaultForm(model, texts), again.primary(), texts).node();
    }

    private Node targets() {
        TargetsTable table = new TargetsTable(model, actions, texts);
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add("lab-actions");
        actions.all().forEach(action -> bar.getChildren().add(Actions.button(action, texts)));
        // What was pressed is refused now; JavaFX would hand the focus to the next button, which may crash a node.
        bar.addEventHandler(ActionEvent.ACTION, _ -> table.view().requestFocus());
        VBox body = new VBox(bar, table.view(), secret());
        model.secret().subscribe(why -> {
            show(bar, why.isNone());
            show(table.view(), why.isNone());
        });
        body.getStyleClass().add("flush");
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        table.view().setMinHeight(LEAST_TABLE);
        Card card = new Card("lab-targets-card", texts.bind("lab.targets.title"), body).note(table.pointedAt());
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    /** Stands where the hardware would, while it would give an incident away. */
    private Node secret() {
        Label words = new Label();
        words.setId("lab-secret");
        words.getStyleClass().add("lab-secret");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.textProperty().bind(texts.bind("practice.secret"));
        words.setGraphic(Icon.LOCKED.node());
        model.secret().subscribe(why -> show(words, !why.isNone()));
        return words;
    }
}
