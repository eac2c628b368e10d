package dev.toban.ui.lab;

import dev.toban.lab.Practice;
import dev.toban.ui.support.Preferences;
import java.util.Optional;

/** Remembers which incidents a person has solved, and the most points that each of them brought. */
record SolvedIncidents(Preferences preferences) {

    private static final String KEY = "practice.solved.";

    /** Remembers how an incident went, once its cause was found and it is mended. */
    void note(String incident, PracticeViewModel.State seen) {
        boolean solved = seen.over() && seen.found() && seen.mending() == Practice.Mending.PROVED;
        int points = seen.score().total();
        if (solved && best(incident).filter(best -> best >= points).isEmpty()) {
            preferences.put(KEY + incident, String.valueOf(points));
        }
    }

    /** The most points so far; empty while it is not solved. */
    Optional<Integer> best(String incident) {
        return preferences
                .get(KEY + incident)
                .filter(points -> points.matches("\\d{1,3}"))
                .map(Integer::valueOf);
    }
}
