package dev.toban.ui.lab;

import dev.toban.lab.TraceKind;
import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Faults and main events of a run in the order of their time; in a storm there are thousands. */
final class Marks {

    private final List<Mark> past = new ArrayList<>();
    private List<Mark> coming = List.of();
    private int revision;

    /** Changes whenever there is something new to draw. */
    int revision() {
        return revision;
    }

    /** Takes up what the trace gained; {@code from} is the index of the first of these lines. */
    void gain(int from, List<TraceLine> lines) {
        int before = past.size();
        for (int i = 0; i < lines.size(); i++) {
            TraceLine line = lines.get(i);
            if (isMain(line)) {
                past.add(mark(from + i, line));
            }
        }
        revision += past.size() > before ? 1 : 0;
    }

    private static Mark mark(int index, TraceLine line) {
        boolean fault = line.entry().kind() == TraceKind.FAULT;
        return new Mark(
                "happened-" + index,
                line.at(),
                fault ? Mark.Kind.FAULT : Mark.Kind.EVENT,
                line.look(),
                fault ? fault(line) : line.sentence(),
                OptionalInt.of(index));
    }

    /** The fault itself, without the word that tells it from other lines of the trace. */
    static Message fault(TraceLine line) {
        return line.sentence().args().getFirst() instanceof Message fault ? fault : line.sentence();
    }

    private static boolean isMain(TraceLine line) {
        return switch (line.entry().kind()) {
            case FAULT, NODE_STATE, QUORUM -> true;
            default -> line.look() == Look.FAILED;
        };
    }

    void coming(List<FaultLine> lines) {
        List<Mark> now = lines.stream().map(Mark::coming).toList();
        if (!now.equals(coming)) {
            coming = now;
            revision++;
        }
    }

    void clear() {
        past.clear();
        coming = List.of();
        revision++;
    }

    boolean isEmpty() {
        return past.isEmpty() && coming.isEmpty();
    }

    long faults() {
        return past.stream().filter(mark -> mark.kind() == Mark.Kind.FAULT).count();
    }

    /** What is to come, the next first. */
    List<Mark> coming() {
        return coming;
    }

    /** Those within a time, the first of the two instants included. */
    List<Mark> between(Instant begin, Instant end) {
        List<Mark> seen = past.subList(place(begin), place(end));
        return Stream.concat(
                        seen.stream(),
                        coming.stream()
                                .filter(mark ->
                                        !mark.at().isBefore(begin) && mark.at().isBefore(end)))
                .toList();
    }

    /** The place of the first one that is not before an instant. */
    private int place(Instant instant) {
        int low = 0;
        int high = past.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (past.get(middle).at().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
