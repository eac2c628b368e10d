package dev.toban.ui.lab;

import dev.toban.lab.Incident;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Practice;
import dev.toban.ui.support.Background;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** An incident as the person who practises on it sees it. */
final class PracticeViewModel {

    private final Incident incident;
    private final Laboratory laboratory;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state;
    private final Set<String> wrong = new HashSet<>();
    private Practice practice;
    private boolean looking;

    PracticeViewModel(Incident incident, Laboratory laboratory, Background background) {
        this.incident = incident;
        this.laboratory = laboratory;
        this.background = background;
        this.practice = new Practice(incident, laboratory);
        this.state = new ReadOnlyObjectWrapper<>(
                new State(incident.limit(), Set.of(), false, false, false, new Practice.Score(0, 0, 0)));
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
        begin();
    }

    /**
     * How it stands.
     *
     * @param left how much of the time is left, on the lab's clock
     * @param wrong causes that it was not
     */
    record State(
            Duration left, Set<String> wrong, boolean found, boolean remedied, boolean over, Practice.Score score) {

        State {
            wrong = Set.copyOf(wrong);
        }
    }

    Incident incident() {
        return incident;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    void look() {
        if (!looking) {
            looking = true;
            Practice seen = practice;
            Set<String> guessed = Set.copyOf(wrong);
            background.run(
                    () -> new State(
                            seen.left(),
                            guessed,
                            seen.isCauseFound(),
                            seen.remedied().isPresent(),
                            seen.isOver(),
                            seen.score()),
                    this::show,
                    _ -> {});
        }
    }

    private void show(State seen) {
        looking = false;
        state.set(seen);
    }

    void guess(String cause) {
        Practice guessing = practice;
        background.run(
                () -> guessing.guess(cause),
                right -> {
                    if (!right) {
                        wrong.add(cause);
                    }
                    look();
                },
                _ -> {});
    }

    void giveUp() {
        practice.giveUp();
        look();
    }

    /** The words of the incident, by what they are for. */
    String key(String what) {
        return "practice." + incident().name() + "." + what;
    }
}
