package dev.toban.text;

import java.util.List;

/**
 * A sentence that is not yet in a language: its key and what fills its gaps.
 *
 * <p>A gap takes a String, a number, an enum constant, a duration or another message; give an event number as a String,
 * because numbers are grouped ("1,135").
 */
public record Message(String key, List<Object> args) {

    /** No sentence, for example "no reason against it". */
    public static final Message NONE = new Message("", List.of());

    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return key.isEmpty() ? NONE : new Message(key, List.of(args));
    }

    public boolean isNone() {
        return key.isEmpty();
    }
}
