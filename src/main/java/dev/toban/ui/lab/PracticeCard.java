package dev.toban.ui.lab;

import dev.toban.lab.Practice;
import dev.toban.text.Durations;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Card;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.StateLabel;
import dev.toban.ui.support.StateWord;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** An incident to practise on: what is wanted, the clock, the causes to choose from, and what it was in the end. */
final class PracticeCard {

    private final PracticeViewModel model;
    private final FaultForm form;
    private final Action again;
    private final ObservableTexts texts;

    /**
     * Shows an incident; what broke outside the table below is mended by {@code form}, and {@code again} begins it
     * once more.
     */
    PracticeCard(PracticeViewModel model, FaultForm form, Action again, ObservableTexts texts) {
        this.model = model;
        this.form = form;
        this.again = again;
        this.texts = texts;
        show(form, false);
        model.secret().subscribe(why -> show(form, form.isVisible() && why.isNone()));
        model.state().subscribe(seen -> show(form, form.isVisible() && !seen.over()));
    }

    Node node() {
        VBox body = new VBox(
                sentence(texts.bind(model.key("goal")), "practice-goal"),
                causes(),
                hint(),
                remedy(),
                ways(),
                form,
                result(),
                explanation());
        body.getStyleClass().add("practice");
        Card card = new Card("lab-practice-card", texts.bind(model.key("title")), body)
                .icon(Icon.SCIENCE)
                .note(left());
        card.setMinHeight(Card.USE_PREF_SIZE);
        return card;
    }

    /** What can be done while it is played. */
    private Node ways() {
        FlowPane ways = new FlowPane(
                button("lab-add-fault", "practice.hardware", Icon.CARE, model.secret(), this::toggleForm),
                button("lab-practice-hint", "practice.hint", Icon.HELP, whyNoHint(), model::hint),
                button("lab-practice-give-up", "practice.giveUp", Icon.STOP, whyOver(), model::giveUp));
        ways.getStyleClass().add("practice-causes");
        return shownWhen(ways, seen -> !seen.over());
    }

    private Node button(String id, String key, Icon icon, ObservableValue<Message> refusal, Runnable run) {
        return Actions.button(new Action(id, key, icon, refusal, run), texts);
    }

    private ObservableValue<Message> whyOver() {
        return model.state().map(PracticeCard::whyOver);
    }

    private static Message whyOver(PracticeViewModel.State seen) {
        return seen.over() ? Message.of("practice.refusal.over") : Message.NONE;
    }

    private ObservableValue<Message> whyNoHint() {
        return model.state()
                .map(seen -> seen.hinted() && !seen.over() ? Message.of("practice.refusal.hinted") : whyOver(seen));
    }

    private void toggleForm() {
        show(form, !form.isVisible());
        if (form.isVisible()) {
            form.focusFirst();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private ObservableValue<String> left() {
        return Bindings.createStringBinding(
                () -> model.state().get().over()
                        ? ""
                        : texts.of(
                                "practice.left",
                                Durations.of(texts.now(), whole()),
                                model.state().get().reachable(),
                                Practice.MOST),
                model.state(),
                texts.languageProperty());
    }

    private Duration whole() {
        return Duration.ofSeconds(model.state().get().left().toSeconds());
    }

    private Node causes() {
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add("practice-causes");
        choices.getChildren().add(sentence(texts.bind("practice.cause"), "practice-question"));
        model.incident().causes().forEach(cause -> choices.getChildren().add(cause(cause)));
        return choices;
    }

    private Node cause(String cause) {
        Button button = new Button();
        button.setId("lab-practice-cause-" + cause);
        button.textProperty().bind(texts.bind(model.key("cause." + cause)));
        button.setOnAction(_ -> model.guess(cause));
        ObservableValue<Message> refusal = model.state().map(seen -> refusal(cause, seen));
        model.state().subscribe(seen -> {
            button.getStyleClass().removeAll("success", "button-outlined");
            if (seen.found() && cause.equals(model.incident().cause())) {
                button.getStyleClass().addAll("button-outlined", "success");
            }
        });
        return Actions.disableWhileRefused(button, refusal, texts);
    }

    private Message refusal(String cause, PracticeViewModel.State seen) {
        if (seen.wrong().contains(cause)) {
            return Message.of("practice.refusal.wrong");
        }
        if (seen.found()) {
            return cause.equals(model.incident().cause()) ? Message.NONE : Message.of("practice.refusal.found");
        }
        return seen.over() ? Message.of("practice.refusal.over") : Message.NONE;
    }

    private Node remedy() {
        StateLabel label = new StateLabel(remedy(model.state().get())).wrapped();
        label.setId("lab-practice-remedy");
        Runnable say = () -> label.show(remedy(model.state().get()));
        model.state().subscribe(_ -> say.run());
        texts.languageProperty().subscribe((_, _) -> say.run());
        return label;
    }

    private StateWord remedy(PracticeViewModel.State seen) {
        Look look = switch (seen.mending()) {
            case NOTHING -> Look.QUEUED;
            case FAILED -> Look.FAILED;
            case CARRIED_OUT -> Look.RUNNING;
            case PROVED -> Look.OK;
        };
        return new StateWord(look, texts.of(seen.mending()));
    }

    private Node hint() {
        Label words = sentence(texts.bind(model.key("hint")), "practice-hint");
        return shownWhen(words, PracticeViewModel.State::hinted);
    }

    /** What it brought and what cost points, and the two ways on. */
    private Node result() {
        Label total = sentence(said(seen -> List.of(PracticeResult.total(seen.score()))), "practice-score");
        total.setId("lab-practice-score");
        Label parts = sentence(
                said(seen -> PracticeResult.lines(seen, model.incident().limit())), "practice-parts");
        HBox ways = new HBox(
                Actions.button(again, texts),
                Actions.button(Action.always("lab-practice-close", "practice.close", Icon.CLOSE, model::close), texts));
        ways.getStyleClass().add("practice-ways");
        VBox result = new VBox(total, parts, ways);
        result.getStyleClass().add("practice-result");
        return shownWhen(result, PracticeViewModel.State::over);
    }

    /** Sentences, a line each. */
    private ObservableValue<String> said(Function<PracticeViewModel.State, List<Message>> sentences) {
        return Bindings.createStringBinding(
                () -> sentences.apply(model.state().get()).stream()
                        .map(texts::of)
                        .collect(Collectors.joining("\n")),
                model.state(),
                texts.languageProperty());
    }

    private Node explanation() {
        Label words = sentence(
                texts.bind(Bindings.createObjectBinding(() -> Message.of(
                        "practice.explained", Message.of(model.key("explanation")), Message.of(model.key("source"))))),
                "practice-explanation");
        words.getStyleClass().addAll("callout", "look-information");
        words.setMaxWidth(Double.MAX_VALUE);
        return shownWhen(words, PracticeViewModel.State::over);
    }

    private Node shownWhen(Node node, Predicate<PracticeViewModel.State> wanted) {
        node.visibleProperty().bind(model.state().map(wanted::test));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private static Label sentence(ObservableValue<String> words, String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.textProperty().bind(words);
        return label;
    }
}
