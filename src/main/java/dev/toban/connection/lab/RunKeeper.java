package dev.toban.connection.lab;

import dev.toban.lab.Scenario;

/** Where a run is kept, so that it outlives the program; one process at a time leads it, others follow. */
interface RunKeeper {

    /** A run that is gone with the program. */
    RunKeeper NONE = new RunKeeper() {};

    /** True when this process may have things happen, and time pass. */
    default boolean leads() {
        return true;
    }

    /** True when nothing will happen any more. */
    default boolean isClosed() {
        return false;
    }

    /** Does what another process has recorded meanwhile, and leads from then on when nobody else does. */
    default void follow() {}

    /** Keeps what is about to happen. */
    default void happens(Scenario.Entry entry) {}

    /** Keeps that the run begins anew. */
    default void begins() {}

    /** Keeps how far time has come, because somebody may have seen it. */
    default void seen(long now) {}

    /** Lets another process lead. */
    default void close() {}
}
