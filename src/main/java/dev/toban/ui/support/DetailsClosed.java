package dev.toban.ui.support;

import javafx.event.Event;
import javafx.event.EventType;

/** A person closed the details pane. */
public final class DetailsClosed extends Event {

    public static final EventType<DetailsClosed> TYPE = new EventType<>(Event.ANY, "DETAILS_CLOSED");

    private static final long serialVersionUID = 1L;

    public DetailsClosed() {
        super(TYPE);
    }
}
