package dev.toban.connection;

import java.util.Map;

/** What became of a command. */
public sealed interface CommandOutcome {

    /** Done, with the figures that the command yields, if any. */
    record Done(Map<String, String> figures) implements CommandOutcome {
        public Done {
            figures = Map.copyOf(figures);
        }
    }

    /** Begun; the cluster goes on by itself and shows the result in its state. */
    record Started(String handle) implements CommandOutcome {}

    /** Accepted, and waiting for its turn. */
    record Queued(String handle) implements CommandOutcome {}

    /** Not done, for a reason that the cluster gave before it began. */
    record Refused(ClusterError error) implements CommandOutcome {}

    /** Begun and not finished. */
    record Failed(ClusterError error) implements CommandOutcome {}

    /** The answer was lost: the cluster must be read to learn what happened. */
    record Unknown(String why) implements CommandOutcome {}
}
