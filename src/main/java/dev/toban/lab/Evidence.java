package dev.toban.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a trace tells of an incident's remedy: that it was carried out, and that it holds. Reads each line once. */
final class Evidence {

    private final Incident incident;
    private Optional<Duration> carriedOut = Optional.empty();
    private Optional<Held> held = Optional.empty();
    /** The last state of each role that the trace told. */
    private final Map<String, Object> roles = new HashMap<>();
    /** The last state of each node, as above. */
    private final Map<String, Object> nodes = new HashMap<>();

    private boolean failed;
    private boolean proved;

    /** A remedy that has shown in the trace, and until when it must hold. */
    private record Held(Incident.Proof proof, Duration until) {}

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
            remember(line);
            if (!proved && line.t().compareTo(incident.lead()) >= 0) {
                read(line);
            }
        }
        settle(now);
    }

    private void remember(TraceEntry line) {
        Object state = line.fields().getOrDefault("state", "");
        if (line.kind() == TraceKind.ROLE_STATE) {
            roles.put(String.valueOf(line.fields().get("role")), state);
        } else if (line.kind() == TraceKind.NODE_STATE) {
            nodes.put(String.valueOf(line.fields().get("node")), state);
        }
    }

    private void settle(Duration now) {
        proved = proved
                || held.filter(shown -> now.compareTo(shown.until()) >= 0)
                        .map(Held::proof)
                        .filter(proof -> areIn(roles, proof.roles()) && areIn(nodes, proof.nodes()))
                        .isPresent();
    }

    private static boolean areIn(Map<String, Object> known, @Nullable String state) {
        return state == null || known.values().stream().allMatch(state::equals);
    }

    private void read(TraceEntry line) {
        if (held.filter(shown -> line.t().compareTo(shown.until()) < 0).isPresent()
                && line.kind() == TraceKind.NODE_STATE) {
            carriedOut = Optional.empty();
            held = Optional.empty();
            failed = true;
        }
        if (incident.remedies().stream().anyMatch(remedy -> matches(remedy, line))) {
            carriedOut = Optional.of(line.t());
            held = Optional.empty();
            failed = false;
        }
        if (carriedOut.isPresent() && held.isEmpty()) {
            held = incident.proofs().stream()
                    .filter(proof -> proof.isIn(line))
                    .findFirst()
                    .map(proof -> new Held(proof, line.t().plus(proof.quiet())));
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

    /** A list in any order, and as many of the wanted as somebody chose: the proof tells whether they suffice. */
    private static boolean isSome(Object wanted, @Nullable Object found) {
        return wanted instanceof List<?> all
                && found instanceof List<?> some
                && Set.copyOf(all).containsAll(some);
    }

    private static boolean isOpenOrSame(Method part, Object wanted, Object done) {
        try {
            Object value = part.invoke(wanted);
            Object found = part.invoke(done);
            return value == null || value.equals(found) || isSome(value, found);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }
}
