package dev.toban.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Which page is open, which one was open before, and whether details are wanted. */
final class ShellViewModel {

    private static final int HISTORY = 50;

    private final List<String> pages;
    private final ReadOnlyStringWrapper current;
    private final BooleanProperty detailsWanted = new SimpleBooleanProperty(true);
    private final Deque<String> earlier = new ArrayDeque<>();

    ShellViewModel(List<String> pages) {
        this.pages = List.copyOf(pages);
        this.current = new ReadOnlyStringWrapper(pages.getFirst());
    }

    ReadOnlyStringProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    BooleanProperty detailsWantedProperty() {
        return detailsWanted;
    }

    /** An unknown page changes nothing: links may name pages that this program does not have. */
    void open(String page) {
        if (!pages.contains(page) || page.equals(current.get())) {
            return;
        }
        earlier.push(current.get());
        if (earlier.size() > HISTORY) {
            earlier.removeLast();
        }
        current.set(page);
    }

    void openPlace(int place) {
        if (place >= 0 && place < pages.size()) {
            open(pages.get(place));
        }
    }

    void back() {
        if (!earlier.isEmpty()) {
            current.set(earlier.pop());
        }
    }

    void toggleDetails() {
        detailsWanted.set(!detailsWanted.get());
    }
}
