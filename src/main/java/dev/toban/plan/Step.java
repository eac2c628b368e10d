package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.text.Message;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param command what the cluster is asked; absent for a step that only reads again
 * @param title the step in words
 * @param route where it takes its object, for example from one node to another; may be empty
 * @param why why it stands at this place in the order
 * @param expected what the cluster must show, read again, before the step counts as done
 * @param estimate how long it takes by our reckoning
 * @param inverse what takes it back; absent when nothing needs to
 * @param together true when it may run beside its neighbours that say so too
 */
public record Step(
        @Nullable ClusterCommand command,
        Message title,
        Message route,
        Message why,
        Expectation expected,
        Duration estimate,
        @Nullable ClusterCommand inverse,
        boolean together) {

    /** What it asks and waits for, to be held against another step. */
    public String asks() {
        return command + " " + expected;
    }
}
