package dev.toban.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's hand at an incident: the guesses, the time, the points. 40 points for the right cause at the first guess
 * and 20 at the second, 40 for a remedy that was carried out, and up to 20 for time: all of them within half the limit,
 * none after it.
 */
public final class Practice {

    private static final int FIRST_GUESS = 40;
    private static final int SECOND_GUESS = 20;
    private static final int REMEDY = 40;
    private static final int TIME = 20;

    private final Incident incident;
    private final Laboratory laboratory;
    private final AtomicInteger guesses = new AtomicInteger();
    private volatile Optional<Duration> found = Optional.empty();
    private volatile Optional<Duration> mended = Optional.empty();
    /** Lines of the trace that were looked through: it only grows, and is long in a storm. */
    private final AtomicInteger seen = new AtomicInteger();

    private volatile boolean givenUp;

    public Practice(Incident incident, Laboratory laboratory) {
        this.incident = incident;
        this.laboratory = laboratory;
    }

    /** Points by what they are for. */
    public record Score(int cause, int remedy, int time) {

        public int total() {
            return cause + remedy + time;
        }
    }

    public Incident incident() {
        return incident;
    }

    /** Lets pass what has passed when the person comes; may wait for the lab. */
    public void begin() {
        Duration rest = incident.lead().minus(laboratory.clock().elapsed());
        if (rest.isPositive()) {
            laboratory.clock().advance(rest);
        }
    }

    /** True when this is what it was; the time of the right guess counts. */
    public boolean guess(String cause) {
        if (found.isEmpty() && !givenUp) {
            guesses.incrementAndGet();
            if (cause.equals(incident.cause())) {
                found = Optional.of(laboratory.clock().elapsed());
            }
        }
        return cause.equals(incident.cause());
    }

    public boolean isCauseFound() {
        return found.isPresent();
    }

    /** Ends it: no points are to be had any more, and everything may be told. */
    public void giveUp() {
        givenUp = true;
    }

    /** True when there is nothing left to do. */
    public boolean isOver() {
        return givenUp || (isCauseFound() && remedied().isPresent());
    }

    /** When a remedy was carried out, on the lab's clock; what is done after giving up does not count. */
    public Optional<Duration> remedied() {
        if (mended.isEmpty() && !givenUp) {
            List<TraceEntry> news = laboratory.trace().since(seen.get());
            mended = news.stream()
                    .filter(line -> line.t().compareTo(incident.lead()) >= 0)
                    .filter(line -> incident.remedies().stream().anyMatch(remedy -> matches(remedy, line)))
                    .findFirst()
                    .map(TraceEntry::t);
            seen.addAndGet(news.size());
        }
        return mended;
    }

    private static boolean matches(Incident.Remedy remedy, TraceEntry line) {
        if (!Recording.isCause(line) || "failed".equals(line.fields().get("result"))) {
            return false;
        }
        Scenario.Entry done = Recording.entry(line);
        BiPredicate<Object, @Nullable Object> same =
                Boolean.TRUE.equals(remedy.atLeast()) ? Practice::isAtLeast : Object::equals;
        return covers(done.fault(), remedy.fault(), same) && covers(done.command(), remedy.command(), same);
    }

    /** What the remedy leaves open may be anything. */
    private static boolean covers(
            @Nullable Object done, @Nullable Object wanted, BiPredicate<Object, @Nullable Object> same) {
        if (done == null || wanted == null) {
            return done == null && wanted == null;
        }
        return done.getClass() == wanted.getClass()
                && Stream.of(wanted.getClass().getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .allMatch(part -> isOpenOrSame(part, wanted, done, same));
    }

    private static boolean isAtLeast(Object wanted, @Nullable Object done) {
        return (wanted instanceof Integer least && done instanceof Integer value)
                ? value >= least
                : wanted.equals(done);
    }

    private static boolean isOpenOrSame(
            Method part, Object wanted, Object done, BiPredicate<Object, @Nullable Object> same) {
        try {
            Object value = part.invoke(wanted);
            return value == null || same.test(value, part.invoke(done));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }

    /** How much of the time is left, on the lab's clock; not negative. */
    public Duration left() {
        Duration left =
                incident.lead().plus(incident.limit()).minus(laboratory.clock().elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    public Score score() {
        Optional<Duration> done = remedied();
        int time = found.flatMap(guessed -> done.map(end -> timePoints(guessed, end)))
                .orElse(0);
        return new Score(causePoints(), done.isPresent() ? REMEDY : 0, time);
    }

    private int causePoints() {
        if (found.isEmpty()) {
            return 0;
        }
        return switch (guesses.get()) {
            case 1 -> FIRST_GUESS;
            case 2 -> SECOND_GUESS;
            default -> 0;
        };
    }

    private int timePoints(Duration guessed, Duration mended) {
        Duration end = guessed.compareTo(mended) > 0 ? guessed : mended;
        double used = (double) end.minus(incident.lead()).toMillis()
                / incident.limit().toMillis();
        return (int) Math.round(TIME * Math.clamp(2 - 2 * used, 0, 1));
    }
}
