package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import java.util.function.LongSupplier;

/** Opens labs. */
public final class Laboratories {

    private Laboratories() {}

    /**
     * A new run of a scenario.
     *
     * @param speed how many times faster than the world; 0 when time passes only while somebody waits
     * @param ticker real time in nanoseconds from any origin, for example {@code System::nanoTime}
     */
    public static LabConnection open(Scenario scenario, double speed, LongSupplier ticker) {
        return new LabConnection(new LabEngine(scenario, speed, ticker));
    }
}
