package dev.toban.report;

import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * A state as it is shown.
 *
 * @param mark shape and colour
 * @param word the state
 * @param details what belongs to it, in smaller type
 * @param old whether it was read earlier and could not be read again
 */
record Shown(Mark mark, Message word, List<Message> details, boolean old) {

    Shown {
        details = List.copyOf(details);
    }

    static Shown of(Mark mark, Enum<?> word) {
        return of(mark, word(word));
    }

    static Shown of(Mark mark, Message word) {
        return new Shown(mark, word, List.of(), false);
    }

    Shown with(List<Message> more) {
        return new Shown(mark, word, more, old);
    }

    /** The same state, drawn as one that nobody could confirm. */
    Shown unconfirmed(Message age) {
        return new Shown(
                mark, word, Stream.concat(details.stream(), Stream.of(age)).toList(), true);
    }

    static Message word(Enum<?> constant) {
        return Message.of(Texts.key(constant));
    }
}
