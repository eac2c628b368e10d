package dev.toban.lab;

import dev.toban.connection.ClusterClock;
import java.time.Duration;
import java.time.Instant;

/** The clock of a simulated cluster, and the hand on it. */
public interface LabClock extends ClusterClock {

    /** When the run began. */
    Instant start();

    /** The cluster's time since the run began. */
    Duration elapsed();

    /** How many times faster than the world this clock runs; 0 when it moves only while somebody waits on it. */
    double speed();

    /** Sets the speed; not negative. */
    void setSpeed(double speed);

    boolean isPaused();

    /** Stops the clock; whoever waits on it goes on waiting. */
    void pause();

    /** Lets the clock run again. */
    void resume();

    /** Moves to the next thing that happens and has it happen; false when nothing is waiting. */
    boolean stepToNextEvent();

    /** Lets this much time pass at once, whatever the speed. */
    void advance(Duration time);
}
