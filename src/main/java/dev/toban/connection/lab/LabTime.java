package dev.toban.connection.lab;

import dev.toban.lab.LabClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Translates real time into the time of a run; holds the lock of the laboratory and lets go of it while it waits. */
final class LabTime implements LabClock {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    /** How long a follower waits before it looks again at what the leading process has written. */
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Supplier<Simulation> simulation;
    private final LongSupplier ticker;
    private RunKeeper keeper = RunKeeper.NONE;
    private double speed;
    private boolean paused;
    private long realBase;
    private long base;

    LabTime(Supplier<Simulation> simulation, double speed, LongSupplier ticker) {
        this.simulation = simulation;
        this.ticker = ticker;
        this.speed = checked(speed);
        this.realBase = ticker.getAsLong();
    }

    /** From now on the run is kept; time goes on from where it stands. */
    void keptBy(RunKeeper next) {
        lock.lock();
        try {
            keeper = next;
            rebase();
        } finally {
            lock.unlock();
        }
    }

    private static double checked(double speed) {
        if (!(speed >= 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("a speed is a number from 0 on, not " + speed);
        }
        return speed;
    }

    /** Does something when everything has happened that is due by now. */
    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            catchUp();
            T result = work.get();
            keeper.seen(simulation.get().now());
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Has everything happen that follows at once from what was just done. */
    void settle() {
        Simulation sim = simulation.get();
        sim.runUntil(sim.now());
    }

    private boolean runs() {
        return !paused && speed > 0;
    }

    private void catchUp() {
        if (!keeper.leads()) {
            keeper.follow();
            rebase();
        } else if (runs()) {
            double passed = (ticker.getAsLong() - realBase) * speed / 1000;
            simulation.get().runUntil(base + (long) passed);
        }
    }

    private void rebase() {
        realBase = ticker.getAsLong();
        base = simulation.get().now();
        changed.signalAll();
    }

    /** Replaces the run; the clock begins anew. */
    void restart(Runnable replace) {
        lock.lock();
        try {
            replace.run();
            rebase();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable work) {
        locked(() -> {
            work.run();
            rebase();
            return true;
        });
    }

    @Override
    public Instant instant() {
        return locked(() -> start().plus(simulation.get().now(), ChronoUnit.MICROS));
    }

    @Override
    public Instant start() {
        return locked(() -> simulation.get().start);
    }

    @Override
    public Duration elapsed() {
        return locked(() -> Duration.of(simulation.get().now(), ChronoUnit.MICROS));
    }

    @Override
    public double speed() {
        return locked(() -> speed);
    }

    @Override
    public void setSpeed(double next) {
        checked(next);
        change(() -> speed = next);
    }

    @Override
    public boolean isPaused() {
        return locked(() -> paused);
    }

    @Override
    public void pause() {
        change(() -> paused = true);
    }

    @Override
    public void resume() {
        change(() -> paused = false);
    }

    @Override
    public boolean stepToNextEvent() {
        return locked(() -> {
            Simulation sim = simulation.get();
            long next = sim.queue.nextTime();
            if (next == Long.MAX_VALUE || !keeper.leads()) {
                return false;
            }
            sim.runUntil(next);
            rebase();
            return true;
        });
    }

    @Override
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + time);
        }
        change(() -> {
            Simulation sim = simulation.get();
            if (keeper.leads()) {
                sim.runUntil(sim.now() + Simulation.micros(time));
            }
        });
    }

    @Override
    public void await(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            catchUp();
            Simulation awaited = simulation.get();
            long target = awaited.now() + Simulation.micros(time);
            while (awaited == simulation.get() && awaited.now() < target) {
                if (keeper.isClosed()) {
                    throw new InterruptedException("the lab is closed, and its time stands still");
                }
                if (keeper.leads() && !paused && speed == 0) {
                    awaited.runUntil(target);
                    rebase();
                } else {
                    changed.awaitNanos(nanosUntil(awaited, target));
                    catchUp();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private long nanosUntil(Simulation sim, long target) {
        if (!keeper.leads()) {
            return GLANCE;
        }
        double nanos = Math.ceil((target - sim.now()) * 1000.0 / speed);
        return paused ? LONGEST_WAIT : (long) Math.min(nanos, (double) LONGEST_WAIT);
    }
}
