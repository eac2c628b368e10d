package dev.toban.ui.support;

import dev.toban.text.Message;
import java.util.List;
import java.util.function.Supplier;

/**
 * Values that a person gives before a plan is made of them; nothing changes by it.
 *
 * @param title what is to be done
 * @param about what the values mean
 * @param fields in the order in which they are asked for
 * @param preview what would come of the values, while they are given; {@link Message#NONE} where nothing is to be said
 */
public record Form(Message title, Message about, List<FormField> fields, Supplier<Message> preview) {

    public Form {
        fields = List.copyOf(fields);
    }

    public Form(Message title, Message about, FormField... fields) {
        this(title, about, List.of(fields), () -> Message.NONE);
    }

    /** The same with words on what would come of the values. */
    public Form previewed(Supplier<Message> words) {
        return new Form(title, about, fields, words);
    }
}
