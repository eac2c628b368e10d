package dev.toban.ui.lab;

import dev.toban.text.Message;
import java.util.Set;

/** Names in a trace that have words; any other name stands for itself. */
enum TraceNames {
    CAUSE(
            "lab.cause.",
            "command",
            "drain",
            "protectedNetwork",
            "nodeDown",
            "storagePath",
            "failback",
            "balance",
            "clusterStart",
            "resourceFailure"),
    ADDRESS("lab.address.", "command", "networkGone", "noClientAccess", "noInterface", "linkDown", "addressTaken"),
    JOB("lab.job.", "defrag", "retrim", "slab", "tier", "scan", "spotfix", "offlinefix");

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> known;

    TraceNames(String key, String... known) {
        this.key = key;
        this.known = Set.of(known);
    }

    Object word(String name) {
        return known.contains(name) ? Message.of(key + name) : name;
    }
}
