package dev.toban.lab;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a scenario of a run: what happened to the cluster so far, by hand or by itself, happens again at its time. */
public final class Recording {

    private Recording() {}

    /** The lab's scenario with every fault and every command so far in its timeline, and what is still to come. */
    public static Scenario of(Laboratory laboratory) {
        List<Scenario.Entry> timeline = new ArrayList<>();
        for (TraceEntry line : laboratory.trace().all()) {
            if (isCause(line)) {
                timeline.add(entry(line));
            }
        }
        timeline.addAll(laboratory.pending());
        return laboratory.scenario().withTimeline(timeline);
    }

    /** A command that was refused changed nothing. */
    static boolean isCause(TraceEntry line) {
        return switch (line.kind()) {
            case FAULT -> true;
            case COMMAND -> !"refused".equals(line.fields().get("result"));
            default -> false;
        };
    }

    /** The entry of a timeline that has the same happen again. */
    static Scenario.Entry entry(TraceEntry line) {
        String key = line.kind().traceName();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("at", line.t().toString());
        entry.put(key, line.fields().get(key));
        try {
            return Json.STRICT.read(JsonText.of(entry), "trace", Scenario.Entry.class);
        } catch (DocumentException e) {
            throw new IllegalStateException("a trace holds what a scenario may hold", e);
        }
    }
}
