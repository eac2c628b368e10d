package dev.toban.plan;

import dev.toban.command.Intent;
import dev.toban.text.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at before a plan may run.
 *
 * @param level how it came out
 * @param title what is the matter, in a few words
 * @param detail reason and consequence
 * @param objects names of the objects concerned
 * @param resolve the plan that would mend it; absent where none can
 */
public record Check(
        CheckLevel level,
        Message title,
        Message detail,
        List<String> objects,
        @Nullable Intent resolve) {

    public Check {
        objects = List.copyOf(objects);
    }

    /** A check that no plan can mend. */
    public Check(CheckLevel level, Message title, Message detail, List<String> objects) {
        this(level, title, detail, objects, null);
    }
}
