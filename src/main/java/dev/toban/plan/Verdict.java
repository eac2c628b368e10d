package dev.toban.plan;

import dev.toban.text.Message;

/** Whether the cluster shows what a step was to bring about. */
public sealed interface Verdict {

    Verdict MET = new Met();
    Verdict QUEUED = new Pending(true, 0);

    /** It does. */
    record Met() implements Verdict {}

    /** Not yet: the step waits for its turn, or has come so many percent. */
    record Pending(boolean queued, int percent) implements Verdict {}

    /** It will not, and the cluster says why. */
    record Missed(Message why) implements Verdict {}

    static Verdict running(int percent) {
        return new Pending(false, percent);
    }
}
