package dev.toban.ui.support;

import dev.toban.connection.ClusterEvent;
import dev.toban.connection.EventLevel;
import dev.toban.text.Message;
import java.util.List;
import java.util.Map;

/**
 * Events in words: number and insertion strings decide, never the text that a server wrote in its own language. Source:
 * domain/wsfc.md §13.1.
 */
public final class EventSentences {

    private static final String KEY = "support.event.";

    /** Events with a sentence, and how many insertion strings it needs. */
    private static final Map<Integer, Integer> NEEDED = Map.ofEntries(
            Map.entry(1011, 1),
            Map.entry(1038, 1),
            Map.entry(1045, 2),
            Map.entry(1049, 2),
            Map.entry(1066, 2),
            Map.entry(1069, 2),
            Map.entry(1071, 2),
            Map.entry(1077, 2),
            Map.entry(1125, 3),
            Map.entry(1127, 3),
            Map.entry(1129, 1),
            Map.entry(1130, 1),
            Map.entry(1135, 1),
            Map.entry(1137, 1),
            Map.entry(1155, 1),
            Map.entry(1177, 0),
            Map.entry(1196, 1),
            Map.entry(1205, 1),
            Map.entry(1223, 2),
            Map.entry(1251, 2),
            Map.entry(1254, 1),
            Map.entry(1255, 2),
            Map.entry(1360, 1),
            Map.entry(1553, 0),
            Map.entry(1558, 0),
            Map.entry(1562, 1),
            Map.entry(1564, 1),
            Map.entry(1568, 0),
            Map.entry(1573, 1),
            Map.entry(1604, 2),
            Map.entry(1605, 4),
            Map.entry(1653, 1),
            Map.entry(1672, 1),
            Map.entry(1673, 1),
            Map.entry(1675, 2),
            Map.entry(1676, 2),
            Map.entry(1677, 1),
            Map.entry(1680, 1),
            Map.entry(1681, 2),
            Map.entry(1682, 2),
            Map.entry(4621, 0),
            Map.entry(5120, 2),
            Map.entry(5121, 1),
            Map.entry(5136, 1),
            Map.entry(5142, 2),
            Map.entry(5150, 1),
            Map.entry(5157, 2),
            Map.entry(5396, 0),
            Map.entry(5398, 2),
            Map.entry(7031, 2),
            Map.entry(16050, 3),
            Map.entry(16060, 1),
            Map.entry(20415, 1),
            Map.entry(20417, 1),
            Map.entry(21024, 1),
            Map.entry(21502, 1),
            Map.entry(22507, 2),
            Map.entry(22508, 2),
            Map.entry(22509, 3));

    private EventSentences() {}

    public static Message of(ClusterEvent event) {
        return of(event.id(), event.provider(), event.properties());
    }

    /** The sentence of an event that is told by its parts. */
    public static Message of(int id, String provider, List<String> strings) {
        Integer needed = NEEDED.get(id);
        boolean known = needed != null && isOurs(provider) && strings.size() >= needed;
        return known
                ? Message.of(KEY + id, strings.toArray())
                : Message.of(KEY + "unknown", shortName(provider), String.join("; ", strings));
    }

    /** Providers number their events each for itself. */
    private static boolean isOurs(String provider) {
        return provider.equals("Microsoft-Windows-FailoverClustering")
                || provider.equals("Service Control Manager")
                || provider.startsWith("Microsoft-Windows-Hyper-V-");
    }

    /** The provider without its maker's name. */
    public static String shortName(String provider) {
        return provider.replaceFirst("^Microsoft-Windows-", "");
    }

    public static Look look(EventLevel level) {
        return switch (level) {
            case CRITICAL, ERROR -> Look.FAILED;
            case WARNING -> Look.WARNING;
            case INFORMATION -> Look.INFORMATION;
        };
    }
}
