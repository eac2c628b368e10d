package dev.toban.lab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One person's hand at an incident: the guesses, the time, the points. 40 points are for the cause, of which a wrong
 * guess costs 20; 40 for a remedy that holds; up to 20 for time: all of them within half the limit, none after it. A
 * hint costs 10.
 */
public final class Practice {

    public static final int CAUSE = 40;
    public static final int WRONG_GUESS = 20;
    public static final int REMEDY = 40;
    public static final int TIME = 20;
    public static final int HINT = 10;
    /** With the right guess first, in time, without a hint. */
    public static final int MOST = CAUSE + REMEDY + TIME;

    private final Incident incident;
    private final Laboratory laboratory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Evidence evidence;
    private Optional<Duration> found = Optional.empty();
    private int wrong;
    private boolean hinted;
    private boolean givenUp;
    /** Lines of the trace that were looked through: it only grows, and is long in a storm. */
    private int seen;

    public Practice(Incident incident, Laboratory laboratory) {
        this.incident = incident;
        this.laboratory = laboratory;
        this.evidence = new Evidence(incident);
    }

    /**
     * Points by what they are for.
     *
     * @param hint what a hint cost; 0 or less
     */
    public record Score(int cause, int remedy, int time, int hint) {

        public int total() {
            return Math.max(0, cause + remedy + time + hint);
        }
    }

    /** How far the mending has come. */
    public enum Mending {
        /** Nothing was carried out that could help. */
        NOTHING,
        /** Something was, and did not hold. */
        FAILED,
        /** Something was, and whether it helps is not seen yet. */
        CARRIED_OUT,
        /** What was carried out helps. */
        PROVED
    }

    public Incident incident() {
        return incident;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
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
        boolean right = cause.equals(incident.cause());
        Duration now = laboratory.clock().elapsed();
        return locked(() -> {
            if (found.isEmpty() && !givenUp) {
                wrong += right ? 0 : 1;
                found = right ? Optional.of(now) : found;
            }
            return right;
        });
    }

    public boolean isCauseFound() {
        return locked(found::isPresent);
    }

    /** Wrong guesses so far. */
    public int wrongGuesses() {
        return locked(() -> wrong);
    }

    /** Asks for the hint; it costs points once. */
    public void hint() {
        locked(() -> hinted = true);
    }

    public boolean isHinted() {
        return locked(() -> hinted);
    }

    /** Ends it: no points are to be had any more, and everything may be told. */
    public void giveUp() {
        mending(); // what was done before counts
        locked(() -> givenUp = true);
    }

    /** True when there is nothing left to do. */
    public boolean isOver() {
        return locked(() -> givenUp || (found.isPresent() && mending() == Mending.PROVED));
    }

    /** How far the mending is; what is done after giving up does not count. */
    public Mending mending() {
        return locked(() -> {
            if (!givenUp && !evidence.isProved()) {
                List<TraceEntry> news = laboratory.trace().since(seen);
                evidence.read(news, laboratory.clock().elapsed());
                seen += news.size();
            }
            if (evidence.isProved()) {
                return Mending.PROVED;
            }
            return evidence.carriedOut().isPresent()
                    ? Mending.CARRIED_OUT
                    : evidence.hasFailed() ? Mending.FAILED : Mending.NOTHING;
        });
    }

    /** How much of the time is left, on the lab's clock; not negative. */
    public Duration left() {
        Duration left =
                incident.lead().plus(incident.limit()).minus(laboratory.clock().elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How long it took until the cause was named and the remedy carried out; empty while one of them is missing. */
    public Optional<Duration> needed() {
        return locked(() -> found.flatMap(guessed -> mending() == Mending.PROVED
                        ? evidence.carriedOut().map(done -> guessed.compareTo(done) > 0 ? guessed : done)
                        : Optional.empty())
                .map(end -> end.minus(incident.lead())));
    }

    public Score score() {
        return locked(() -> new Score(
                found.isPresent() ? causePoints() : 0,
                mending() == Mending.PROVED ? REMEDY : 0,
                needed().map(this::timePoints).orElse(0),
                hintPoints()));
    }

    /** As much as this hand can still come to. */
    public int reachable() {
        return locked(
                () -> isOver() ? score().total() : new Score(causePoints(), REMEDY, timeLeft(), hintPoints()).total());
    }

    private int timeLeft() {
        return timePoints(laboratory.clock().elapsed().minus(incident.lead()));
    }

    private int causePoints() {
        return Math.max(0, CAUSE - WRONG_GUESS * wrong);
    }

    private int hintPoints() {
        return hinted ? -HINT : 0;
    }

    private int timePoints(Duration needed) {
        double used = (double) needed.toMillis() / incident.limit().toMillis();
        return (int) Math.round(TIME * Math.clamp(2 - 2 * used, 0, 1));
    }
}
