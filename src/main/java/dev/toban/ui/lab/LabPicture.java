package dev.toban.ui.lab;

import dev.toban.connection.PowerShellText;
import dev.toban.lab.LabClock;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Scenario;
import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lab at one instant.
 *
 * @param from index of the first of these lines
 * @param lines what the trace gained
 * @param pending what will happen, the next first
 * @param following true while another process leads the run
 */
record LabPicture(
        Instant now,
        double speed,
        boolean paused,
        int from,
        List<TraceLine> lines,
        List<FaultLine> pending,
        boolean following) {

    /** Looks at the lab; may wait for it. */
    static LabPicture of(Laboratory laboratory, int from, TraceWords words) {
        LabClock clock = laboratory.clock();
        List<TraceLine> lines =
                laboratory.trace().since(from).stream().map(words::line).toList();
        return new LabPicture(
                clock.instant(),
                clock.speed(),
                clock.isPaused(),
                from,
                lines,
                pending(laboratory),
                laboratory.isFollowing());
    }

    private static List<FaultLine> pending(Laboratory laboratory) {
        List<FaultLine> lines = new ArrayList<>();
        List<Scenario.Entry> entries = laboratory.pending();
        int all = laboratory.scenario().timeline().size();
        for (int i = 0; i < entries.size(); i++) {
            Scenario.Entry entry = entries.get(i);
            Instant at = laboratory.clock().start().plus(entry.at());
            // Counted from the end: the entries before it go one by one.
            String key = "pending-" + (all - entries.size() + i);
            lines.add(new FaultLine(
                    key, at, false, Look.QUEUED, sentence(entry, laboratory), Optional.ofNullable(entry.fault())));
        }
        return lines;
    }

    private static Message sentence(Scenario.Entry entry, Laboratory laboratory) {
        return Optional.ofNullable(entry.fault())
                .map(FaultWords::of)
                .or(() -> Optional.ofNullable(entry.command())
                        .map(command -> Message.of(
                                "lab.faults.command",
                                PowerShellText.of(
                                        laboratory.scenario().cluster().name(), command))))
                .orElse(Message.NONE);
    }
}
