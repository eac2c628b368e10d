package dev.toban.ui.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a details pane says about one object, in the language of the moment.
 *
 * @param kind a few words beside the name ("NTFS, 4 TB")
 * @param callouts what is wrong, worst first
 * @param tabs the groups of each tab, in the order of the pane's tabs
 * @param readAt when the facts were read; empty when never
 */
public record Details(
        String name,
        String kind,
        StateWord state,
        List<Callout> callouts,
        List<List<Group>> tabs,
        Optional<Instant> readAt) {

    public Details {
        callouts = List.copyOf(callouts);
        tabs = List.copyOf(tabs);
    }

    /** Something that needs attention, with what can be done about it. */
    public record Callout(Look look, String title, String text, List<Action> actions) {}

    /** Facts under a heading; {@code empty} is said when there are none. */
    public record Group(String title, List<Fact> facts, String empty) {

        public Group(String title, List<Fact> facts) {
            this(title, facts, "");
        }
    }

    /**
     * One line: a name and what is known about it.
     *
     * @param share between 0 and 1 for a bar; NaN for none
     */
    public record Fact(String name, String value, Optional<StateWord> state, double share) {

        public static Fact of(String name, String value) {
            return new Fact(name, value, Optional.empty(), Double.NaN);
        }

        public static Fact of(String name, StateWord state) {
            return new Fact(name, "", Optional.of(state), Double.NaN);
        }

        public static Fact of(String name, StateWord state, String note) {
            return new Fact(name, note, Optional.of(state), Double.NaN);
        }

        public static Fact used(String name, String value, double share) {
            return new Fact(name, value, Optional.empty(), share);
        }
    }
}
