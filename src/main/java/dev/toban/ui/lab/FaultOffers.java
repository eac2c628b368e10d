package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.lab.Laboratory;
import dev.toban.text.Message;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;

/** Faults to choose from, each with the lab's own word on whether it can happen now. */
final class FaultOffers {

    private final Laboratory laboratory;
    private final Background background;
    private final List<Offer> offers;

    /** Offers what may be touched at all: {@code untouchable} says why not, and goes before what the lab says. */
    FaultOffers(LabViewModel model, List<Fault> faults) {
        this.laboratory = model.laboratory();
        this.background = model.background();
        this.offers = faults.stream().map(fault -> new Offer(fault, model)).toList();
    }

    private static final class Offer {

        private final Fault fault;
        private final ReadOnlyObjectWrapper<Message> impossible = new ReadOnlyObjectWrapper<>(Message.NONE);
        private final ObservableValue<Message> refusal;

        Offer(Fault fault, LabViewModel model) {
            this.fault = fault;
            this.refusal = Bindings.createObjectBinding(
                    () -> model.untouchable().getValue().isNone()
                            ? impossible.get()
                            : model.untouchable().getValue(),
                    impossible,
                    model.untouchable());
        }
    }

    boolean isEmpty() {
        return offers.isEmpty();
    }

    /** Asks the lab once more; the offers follow as soon as it has answered. */
    void ask() {
        if (!isEmpty()) {
            background.run(this::answers, this::show, _ -> {});
        }
    }

    private List<Message> answers() {
        return offers.stream()
                .map(offer -> laboratory
                        .refusal(offer.fault)
                        .map(refused -> FaultRefusals.why(offer.fault, refused, laboratory))
                        .orElse(Message.NONE))
                .toList();
    }

    private void show(List<Message> answers) {
        for (int i = 0; i < answers.size(); i++) {
            offers.get(i).impossible.set(answers.get(i));
        }
    }

    /** An entry each. */
    List<MenuItem> items(Consumer<Fault> injecting, ObservableTexts texts) {
        return offers.stream().map(offer -> item(offer, injecting, texts)).toList();
    }

    private static MenuItem item(Offer offer, Consumer<Fault> injecting, ObservableTexts texts) {
        String id = "lab-fault-" + offer.fault.getClass().getSimpleName();
        Icon icon = FaultWords.mends(offer.fault) ? Icon.UNDO : Icon.CLOSE;
        ObservableValue<String> name = texts.bind(new ReadOnlyObjectWrapper<>(FaultWords.of(offer.fault)));
        return Actions.menuItem(
                new Actions.Entry(id, icon, name, offer.refusal, () -> injecting.accept(offer.fault)), texts);
    }
}
