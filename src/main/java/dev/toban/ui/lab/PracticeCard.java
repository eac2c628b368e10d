package dev.toban.ui.lab;

import dev.toban.lab.PublicSources;
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
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** An incident to practise on: what is wanted, the clock, the causes to choose from, and what it was in the end. */
final class PracticeCard {

    private final PracticeViewModel model;
    private final FaultForm form;
    private final ObservableTexts texts;

    /** Shows an incident; what broke outside the table below is mended by {@code form}. */
    PracticeCard(PracticeViewModel model, FaultForm form, ObservableTexts texts) {
        this.model = model;
        this.form = form;
        this.texts = texts;
        show(form, false);
    }

    Node node() {
        VBox body = new VBox(
                sentence(texts.bind(model.key("goal")), "practice-goal"),
                causes(),
                remedy(),
                form,
                score(),
                explanation());
        body.getStyleClass().add("practice");
        Action giveUp = new Action(
                "lab-practice-give-up",
                "practice.giveUp",
                Icon.STOP,
                model.state().map(seen -> seen.over() ? Message.of("practice.refusal.over") : Message.NONE),
                model::giveUp);
        Card card = new Card("lab-practice-card", texts.bind(model.key("title")), body)
                .icon(Icon.SCIENCE)
                .note(left())
                .end(Actions.button(
                        Action.always("lab-add-fault", "practice.hardware", Icon.CARE, this::toggleForm), texts))
                .end(Actions.button(giveUp, texts));
        card.setMinHeight(Card.USE_PREF_SIZE);
        return card;
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
                () -> model.state().get().over() ? "" : texts.of("practice.left", Durations.of(texts.now(), whole())),
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
        StateLabel label = new StateLabel(remedy(model.state().get()));
        label.setId("lab-practice-remedy");
        Runnable say = () -> label.show(remedy(model.state().get()));
        model.state().subscribe(_ -> say.run());
        texts.languageProperty().subscribe((_, _) -> say.run());
        return label;
    }

    private StateWord remedy(PracticeViewModel.State seen) {
        return seen.remedied()
                ? new StateWord(Look.OK, texts.of("practice.remedied"))
                : new StateWord(Look.QUEUED, texts.of("practice.notRemedied"));
    }

    private Node score() {
        Label score = sentence(
                Bindings.createStringBinding(
                        () -> {
                            var seen = model.state().get().score();
                            return texts.of("practice.score", seen.total(), seen.cause(), seen.remedy(), seen.time());
                        },
                        model.state(),
                        texts.languageProperty()),
                "practice-score");
        return shownWhenOver(score);
    }

    private Node explanation() {
        Label words = sentence(
                texts.bind(Bindings.createObjectBinding(() -> Message.of(
                        "practice.explained",
                        Message.of(model.key("explanation")),
                        PublicSources.of(model.incident().source())))),
                "practice-explanation");
        words.getStyleClass().addAll("callout", "look-information");
        words.setMaxWidth(Double.MAX_VALUE);
        return shownWhenOver(words);
    }

    private Node shownWhenOver(Node node) {
        node.visibleProperty().bind(model.state().map(PracticeViewModel.State::over));
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
