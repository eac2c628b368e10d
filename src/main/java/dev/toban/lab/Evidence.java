package dev.toban.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a trace tells of an incident's remedy: that it was carried out, and that it holds. Reads each line once. */
final class Evidence {

    private final Incident incident;
    private Optional<Duration> carriedOut = Optional.empty();
    private Optional<Duration> heldUntil = Optional.empty();
    private boolean failed;
    private boolean proved;

    Evidence(Incident incident) {
        this.incident = incident;
    }

    /** When the last remedy was carried out; empty again when it turned out not to hold. */
    Optional<Duration> carriedOut() {
        return carriedOut;
    }

    boolean isProved() {
        return proved;
    }

    /** True when a remedy was put to the test and did not hold, and no other one was carried out since. */
    boolean hasFailed() {
        return failed;
    }

    /** Reads what the trace has gained by now. */
    void read(List<TraceEntry> news, Duration now) {
        for (TraceEntry line : news) {
            settle(line.t());
            if (!proved && line.t().compareTo(incident.lead()) >= 0) {
                read(line);
            }
        }
        settle(now);
    }

    private void settle(Duration now) {
        proved = proved || heldUntil.filter(end -> now.compareTo(end) >= 0).isPresent();
    }

    private void read(TraceEntry line) {
        if (heldUntil.isPresent() && line.kind() == TraceKind.NODE_STATE) {
            carriedOut = Optional.empty();
            heldUntil = Optional.empty();
            failed = true;
        }
        if (incident.remedies().stream().anyMatch(remedy -> matches(remedy, line))) {
            carriedOut = Optional.of(line.t());
            heldUntil = Optional.empty();
            failed = false;
        }
        if (carriedOut.isPresent() && heldUntil.isEmpty()) {
            heldUntil = incident.proofs().stream()
                    .filter(proof -> proof.isIn(line))
                    .findFirst()
                    .map(proof -> line.t().plus(proof.quiet()));
        }
    }

    private static boolean matches(Incident.Remedy remedy, TraceEntry line) {
        if (!Recording.isCause(line) || "failed".equals(line.fields().get("result"))) {
            return false;
        }
        Scenario.Entry done = Recording.entry(line);
        return covers(done.fault(), remedy.fault()) && covers(done.command(), remedy.command());
    }

    /** What the remedy leaves open may be anything. */
    private static boolean covers(@Nullable Object done, @Nullable Object wanted) {
        if (done == null || wanted == null) {
            return done == null && wanted == null;
        }
        return done.getClass() == wanted.getClass()
                && Stream.of(wanted.getClass().getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .allMatch(part -> isOpenOrSame(part, wanted, done));
    }

    private static boolean isOpenOrSame(Method part, Object wanted, Object done) {
        try {
            Object value = part.invoke(wanted);
            return value == null || value.equals(part.invoke(done));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }
}
