package dev.toban.plan;

import dev.toban.text.Message;

/** Whether the cluster shows what a step was to bring about. */
public sealed interface Verdict {

    Verdict MET = new Met();
    Verdict QUEUED = new Pending(true, 0, Message.NONE);

    /** It does. */
    record Met() implements Verdict {}

    /** Not yet: the step waits for its turn, or has come so many percent; where it can be named, what it waits for. */
    record Pending(boolean queued, int percent, Message awaited) implements Verdict {}

    /** It will not, and the cluster says why. */
    record Missed(Message why) implements Verdict {}

    static Verdict running(int percent) {
        return new Pending(false, percent, Message.NONE);
    }

    static Verdict awaiting(Message what) {
        return new Pending(false, 0, what);
    }
}
