package dev.toban.connection.lab;

import dev.toban.connection.Win32Error;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One drain of a node: where roles go, which could not leave, and what comes after it. */
final class Drain {

    final @Nullable LabNode target;
    final boolean force;
    final @Nullable CommandRun run;
    final Style style;
    final Map<LabGroup, Win32Error> stuck = new LinkedHashMap<>();
    Runnable then = () -> {};

    Drain(@Nullable LabNode target, boolean force, @Nullable CommandRun run, Style style) {
        this.target = target;
        this.force = force;
        this.run = run;
        this.style = style;
    }

    /**
     * How a node is emptied.
     *
     * @param cause why its roles move
     * @param pauses true when it is paused, its status says so, and its machines travel live
     */
    record Style(MoveCause cause, boolean pauses) {

        static final Style PAUSE = new Style(MoveCause.DRAIN, true);
        /** Its cluster service is about to stop: roles are taken offline and moved. */
        static final Style STOP = new Style(MoveCause.SERVICE_STOP, false);
    }
}
