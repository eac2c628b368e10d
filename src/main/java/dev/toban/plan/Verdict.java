package dev.toban.plan;

import dev.toban.text.Message;

/** Whether the cluster shows what a step was to bring about. */
public sealed interface Verdict {

    Verdict MET = new Met();
    Verdict QUEUED = new Pending(true, 0, 0, Message.NONE);

    /** It does. */
    record Met() implements Verdict {}

    /**
     * Not yet.
     *
     * @param queued the step waits for its turn
     * @param percent how far the cluster says that it has come; 0 when it does not say
     * @param left how many objects are still to come where the step waits for several; else 0
     * @param awaited what it waits for, where that can be named
     */
    record Pending(boolean queued, int percent, int left, Message awaited) implements Verdict {}

    /** It will not, and the cluster says why. */
    record Missed(Message why) implements Verdict {}

    static Verdict running(int percent) {
        return new Pending(false, percent, 0, Message.NONE);
    }

    static Verdict awaiting(int left, Message what) {
        return new Pending(false, 0, left, what);
    }
}
