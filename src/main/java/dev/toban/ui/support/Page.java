package dev.toban.ui.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A page of the console, as the shell sees it; it answers with the same observables each time it is asked. */
public interface Page {

    /** The style class of what F6 hides and shows. */
    String LOWER_PANE = "lower-pane";

    /** Stable, one word ("nodes"); preferences, tests and help find the page by it. */
    String id();

    String titleKey();

    Icon icon();

    Node node();

    /** What the navigation shows beside the title: a count and the worst look, or nothing. */
    ObservableValue<Badge> badge();

    /** The pane at the right, once something is selected that has details. */
    ObservableValue<Optional<Node>> details();

    /** True when the place of the details is kept from the start, so that the first selection moves nothing. */
    default boolean hasDetails() {
        return false;
    }

    /** What the palette offers while this page is open. */
    default List<Action> actions() {
        return List.of();
    }

    /** F5: reads what this page shows again. */
    default void refresh() {}

    /** Ctrl+F or a slash. */
    default void focusFilter() {}

    /** Down, while the page has the focus as a whole: goes to the first of what it lists. */
    default void enter() {}

    /** What the palette offers whatever page is open. */
    default List<Action> everywhere() {
        return List.of();
    }

    /** Shows only what matches, as if it had been typed into the filter. */
    default void find(String text) {}

    /** The page stands at the foot of the navigation, apart from the cluster's own pages. */
    default boolean isAtFoot() {
        return false;
    }

    /** A count and, where something is wrong, the look of the worst. */
    record Badge(String count, Optional<Look> worst) {

        public static final Badge NONE = new Badge("", Optional.empty());

        public static Badge of(int count) {
            return new Badge(told(count), Optional.empty());
        }

        public static Badge of(int count, Look worst) {
            return new Badge(told(count), Optional.of(worst));
        }

        /** Grouped as in the heads of the pages; both languages group alike. */
        private static String told(int count) {
            return String.format(Locale.ROOT, "%,d", count);
        }
    }
}
