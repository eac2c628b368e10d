package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenario;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a state file: what happened and when, or only how far time had come.
 *
 * @param at time since the run began
 * @param fault what happened, if it was a fault
 * @param command what was asked of the cluster, if it was a command
 * @param reset true where the run begins anew
 */
record StateLine(
        Duration at,
        @Nullable Fault fault,
        @Nullable ClusterCommand command,
        @Nullable Boolean reset) {

    /**
     * The first line: what the rest belongs to.
     *
     * @param labState version of the format
     * @param scenario name of the scenario, for people
     * @param basis hash of the scenario
     */
    record Head(int labState, String scenario, String basis) {

        static final int VERSION = 1;
    }

    static StateLine of(Scenario.Entry entry) {
        return new StateLine(entry.at(), entry.fault(), entry.command(), null);
    }

    static StateLine time(Duration at) {
        return new StateLine(at, null, null, null);
    }

    static StateLine beginning() {
        return new StateLine(Duration.ZERO, null, null, true);
    }

    Optional<Fault> anyFault() {
        return Optional.ofNullable(fault);
    }

    Optional<ClusterCommand> anyCommand() {
        return Optional.ofNullable(command);
    }

    boolean isBeginning() {
        return Boolean.TRUE.equals(reset);
    }
}
