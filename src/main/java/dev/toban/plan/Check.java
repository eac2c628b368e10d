package dev.toban.plan;

import dev.toban.text.Message;
import java.util.List;

/**
 * One thing that was looked at before a plan may run.
 *
 * @param level how it came out
 * @param title what is the matter, in a few words
 * @param detail reason and consequence
 * @param objects names of the objects concerned
 */
public record Check(CheckLevel level, Message title, Message detail, List<String> objects) {

    public Check {
        objects = List.copyOf(objects);
    }
}
