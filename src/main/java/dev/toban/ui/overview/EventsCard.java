package dev.toban.ui.overview;

import dev.toban.connection.ClusterEvent;
import dev.toban.text.Message;
import dev.toban.ui.support.Card;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Rows;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** The last events, the newest first. */
final class EventsCard {

    private static final double ROW = 28;
    private static final double HEAD = 36;
    private static final int LEAST = 4;

    private final ObservableTexts texts;
    private final Rows<Long, ClusterEvent> rows = new Rows<>(ClusterEvent::recordId);
    private final ListView<ClusterEvent> list = new ListView<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Card card;

    EventsCard(PageContext context, Message none) {
        this.texts = context.texts();
        list.setId("overview-events");
        list.setItems(new SortedList<>(
                rows.items(), Comparator.comparingLong(ClusterEvent::recordId).reversed()));
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new EventCell(context));
        list.setPlaceholder(empty(none));
        list.getStyleClass().addAll("flush", "event-list");
        list.accessibleTextProperty().bind(texts.bind("overview.events"));
        card = new Card("overview-recent", texts.bind("overview.events"), list).note(note);
        card.setMinHeight(HEAD + LEAST * ROW);
        card.setPrefHeight(HEAD + LEAST * ROW);
    }

    Node node() {
        return card;
    }

    void show(RecentEvents.Log log) {
        rows.replaceWith(log.events());
        note.set(log.failure().isNone() ? "" : texts.of("overview.events.unread", texts.of(log.failure())));
    }

    /** Goes to the newest event of this number, or says that there is none. */
    void find(int id) {
        list.requestFocus();
        list.getItems().stream()
                .filter(event -> event.id() == id)
                .findFirst()
                .ifPresentOrElse(
                        event -> {
                            note.set("");
                            list.getSelectionModel().select(event);
                            list.scrollTo(event);
                        },
                        () -> {
                            list.getSelectionModel().clearSelection();
                            note.set(texts.of("overview.events.noneOf", id));
                        });
    }

    /** Says all again after the language changed. */
    void sayAgain() {
        list.refresh();
    }

    private Label empty(Message none) {
        Label label = new Label();
        label.getStyleClass().add("placeholder-sentence");
        label.textProperty().bind(texts.bind(new ReadOnlyObjectWrapper<>(none)));
        return label;
    }
}
