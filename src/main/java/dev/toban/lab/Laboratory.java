package dev.toban.lab;

import dev.toban.command.ClusterCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A simulated cluster from outside: its scenario, its clock, the faults it can suffer and what has happened so far. */
public interface Laboratory {

    /** What is simulated, as it was written. */
    Scenario scenario();

    LabClock clock();

    /** The constants of this run. */
    LabSettings settings();

    /** Has a fault happen now. */
    FaultOutcome inject(Fault fault);

    /** Why a fault would be refused now; empty when it would happen. */
    Optional<FaultOutcome.Refused> refusal(Fault fault);

    /** What the hosts are really like now, whatever the cluster has noticed of it. */
    Hardware hardware();

    /** True while another process leads this run: here it can be looked at only. */
    boolean isFollowing();

    /** Entries of the timeline that have not happened yet, the next one first. */
    List<Scenario.Entry> pending();

    Trace trace();

    /** Starts the scenario anew: same cluster, same seed, empty trace; speed and pause stay as they are. */
    void reset();

    /** The faults that can be injected; any other one is refused. */
    Set<Class<? extends Fault>> simulatedFaults();

    /** The commands that the cluster carries out; any other one is refused. */
    Set<Class<? extends ClusterCommand>> simulatedCommands();
}
