package dev.toban.ui.support;

import dev.toban.text.Message;
import java.util.List;

/**
 * Values that a person gives before a plan is made of them; nothing changes by it.
 *
 * @param title what is to be done
 * @param about what the values mean
 * @param fields in the order in which they are asked for
 */
public record Form(Message title, Message about, List<FormField> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    public Form(Message title, Message about, FormField... fields) {
        this(title, about, List.of(fields));
    }
}
