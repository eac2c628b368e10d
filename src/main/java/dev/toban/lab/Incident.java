package dev.toban.lab;

import dev.toban.command.ClusterCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * @param proofs what shows afterwards that it is mended; any one of them does
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
        List<Proof> proofs,
        Scenario scenario) {

    /** What the names of scenarios for practice begin with. */
    static final String PREFIX = "practice-";

    public Incident {
        causes = List.copyOf(causes);
        remedies = List.copyOf(remedies);
        proofs = List.copyOf(proofs);
        if (!causes.contains(cause)) {
            throw new IllegalArgumentException(cause + " is none of the causes to choose from");
        }
        if (remedies.isEmpty() || proofs.isEmpty()) {
            throw new IllegalArgumentException("an incident needs a remedy, and what proves it");
        }
    }

    /**
     * What the person does, or has done to the hardware.
     *
     * @param fault the fault that undoes a fault
     * @param command what the cluster is asked
     */
    public record Remedy(@Nullable Fault fault, @Nullable ClusterCommand command) {

        public Remedy {
            if ((fault == null) == (command == null)) {
                throw new IllegalArgumentException("a remedy is either a fault or a command");
            }
        }
    }

    /**
     * A line of the trace that shows that a remedy works.
     *
     * @param kind name of the kind of line
     * @param fields what the line says; what is not named here may be anything
     * @param quiet how long afterwards no node may come or go, because the line is the test and not yet its result
     * @param roles the state that every role must then be in as well; absent where the line says enough
     * @param nodes the state that every node must then be in as well; absent where the line says enough
     */
    public record Proof(
            String kind,
            Map<String, Object> fields,
            Duration quiet,
            @Nullable String roles,
            @Nullable String nodes) {

        public Proof {
            fields = Map.copyOf(fields);
        }

        boolean isIn(TraceEntry line) {
            return line.kind().traceName().equals(kind)
                    && fields.entrySet().stream()
                            .allMatch(field ->
                                    field.getValue().equals(line.fields().get(field.getKey())));
        }
    }
}
