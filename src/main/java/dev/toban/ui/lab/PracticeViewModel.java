package dev.toban.ui.lab;

import dev.toban.lab.Incident;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Practice;
import dev.toban.text.Message;
import dev.toban.ui.support.Background;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** An incident as the person who practises on it sees it. */
final class PracticeViewModel {

    private final Incident incident;
    private final Laboratory laboratory;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state;
    private final Set<String> wrong = new HashSet<>();
    private Practice practice;
    private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
    private boolean looking;

    PracticeViewModel(Incident incident, Laboratory laboratory, Background background) {
        this.incident = incident;
        this.laboratory = laboratory;
        this.background = background;
        this.practice = new Practice(incident, laboratory);
        this.state = new ReadOnlyObjectWrapper<>(State.before(incident));
        begin();
    }

    private void begin() {
        Practice begun = practice;
        background.run(
                () -> {
                    begun.begin();
                    return true;
                },
                _ -> look(),
                _ -> {});
    }

    /** The same incident once more, after the lab was reset. */
    void startAnew() {
        practice = new Practice(incident, laboratory);
        wrong.clear();
        closed.set(false);
        state.set(State.before(incident));
        begin();
    }

    /**
     * How it stands.
     *
     * @param left how much of the time is left, on the lab's clock
     * @param wrong causes that it was not
     * @param needed how long it took, once it is done
     * @param reachable points that are still to be had, those that are had among them
     */
    record State(
            Duration left,
            Set<String> wrong,
            boolean found,
            Practice.Mending mending,
            boolean hinted,
            boolean over,
            Practice.Score score,
            Optional<Duration> needed,
            int reachable) {

        State {
            wrong = Set.copyOf(wrong);
        }

        private static State before(Incident incident) {
            return new State(
                    incident.limit(),
                    Set.of(),
                    false,
                    Practice.Mending.NOTHING,
                    false,
                    false,
                    new Practice.Score(0, 0, 0, 0),
                    Optional.empty(),
                    Practice.MOST);
        }

        /** Asks the lab, and may wait for it. */
        private static State of(Practice seen, Set<String> wrong) {
            return new State(
                    seen.left(),
                    wrong,
                    seen.isCauseFound(),
                    seen.mending(),
                    seen.isHinted(),
                    seen.isOver(),
                    seen.score(),
                    seen.needed(),
                    seen.reachable());
        }
    }

    Incident incident() {
        return incident;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Why the hardware stays out of sight; none once the cause is named, or it is over. */
    ObservableValue<Message> secret() {
        return state.map(seen -> seen.found() || seen.over() ? Message.NONE : Message.of("practice.refusal.first"));
    }

    void look() {
        if (!looking) {
            looking = true;
            Practice seen = practice;
            Set<String> guessed = Set.copyOf(wrong);
            background.run(() -> State.of(seen, guessed), now -> show(now, seen), _ -> {});
        }
    }

    private void show(State now, Practice seen) {
        looking = false;
        if (seen == practice) {
            state.set(now);
        } else {
            look(); // it was begun anew meanwhile
        }
    }

    void guess(String cause) {
        Practice guessing = practice;
        background.run(
                () -> guessing.guess(cause),
                right -> {
                    if (!right && guessing == practice) {
                        wrong.add(cause);
                    }
                    look();
                },
                _ -> {});
    }

    void giveUp() {
        ask(Practice::giveUp);
    }

    void hint() {
        ask(Practice::hint);
    }

    private void ask(Consumer<Practice> wish) {
        Practice asked = practice;
        background.run(
                () -> {
                    wish.accept(asked);
                    return true;
                },
                _ -> look(),
                _ -> {});
    }

    /** True once the person has closed the incident: then the lab is one like any other. */
    ReadOnlyBooleanProperty closed() {
        return closed.getReadOnlyProperty();
    }

    void close() {
        closed.set(true);
    }

    /** The words of the incident, by what they are for. */
    String key(String what) {
        return "practice." + incident().name() + "." + what;
    }
}
