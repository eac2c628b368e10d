package dev.toban.ui.support;

import dev.toban.text.Message;
import java.util.List;

/**
 * What the strip at the window's foot says about the running tasks.
 *
 * @param running how many; 0 while nothing runs, and then the rest speaks of what ran last
 * @param look of the task that is spoken of; {@link Look#OFF} shows no shape while nothing runs
 * @param share done, between 0 and 1; NaN hides the bar
 * @param end the bold word behind the bar ("done by 22:41")
 * @param actions at the right, for example stopping after the current step
 */
public record TaskLine(
        int running, Look look, Message name, Message progress, double share, Message end, List<Action> actions) {

    public static TaskLine idle(Message last) {
        return new TaskLine(0, Look.OFF, Message.NONE, last, Double.NaN, Message.NONE, List.of());
    }
}
