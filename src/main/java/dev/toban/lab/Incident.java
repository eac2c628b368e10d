package dev.toban.lab;

import dev.toban.command.ClusterCommand;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident to practise on: something happens to a cluster, and a person finds out what it was and mends it.
 *
 * @param practice version of the format
 * @param name what the incident is called; its words are found by it
 * @param lead how much of the scenario has passed when the person comes
 * @param limit how long the person has, on the lab's clock
 * @param causes what it may have been
 * @param cause what it was
 * @param remedies what mends it; any one of them does
 * @param source the section of domain/wsfc.md on the rule behind it; {@link PublicSources} names the articles
 * @param scenario the cluster and what happens to it
 */
public record Incident(
        int practice,
        String name,
        Duration lead,
        Duration limit,
        List<String> causes,
        String cause,
        List<Remedy> remedies,
        String source,
        Scenario scenario) {

    /** What the names of scenarios for practice begin with. */
    static final String PREFIX = "practice-";

    public Incident {
        causes = List.copyOf(causes);
        remedies = List.copyOf(remedies);
        if (!causes.contains(cause)) {
            throw new IllegalArgumentException(cause + " is none of the causes to choose from");
        }
        if (remedies.isEmpty()) {
            throw new IllegalArgumentException("an incident needs a remedy");
        }
    }

    /**
     * What the person does, or has done to the hardware.
     *
     * @param fault the fault that undoes a fault
     * @param command what the cluster is asked
     * @param atLeast true when greater numbers than those of the command do as well
     */
    public record Remedy(
            @Nullable Fault fault,
            @Nullable ClusterCommand command,
            @Nullable Boolean atLeast) {

        public Remedy {
            if ((fault == null) == (command == null)) {
                throw new IllegalArgumentException("a remedy is either a fault or a command");
            }
        }
    }
}
