package dev.toban.lab;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a trace.
 *
 * @param t time since the start of the run
 * @param kind what the line speaks of
 * @param fields the other keys in their order; values are texts, numbers, booleans, or lists and maps of these
 */
public record TraceEntry(Duration t, TraceKind kind, Map<String, Object> fields) {

    public TraceEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Seconds since the start, with three decimals. */
    public BigDecimal seconds() {
        return BigDecimal.valueOf(t.toMillis(), 3);
    }

    /** The line as JSON, without an end of line. */
    public String json() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("t", seconds());
        line.put("kind", kind.traceName());
        line.putAll(fields);
        return JsonText.of(line);
    }
}
