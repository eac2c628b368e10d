package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.document.DocumentException;
import dev.toban.lab.Fault;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Scenario;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/** Opens labs. */
public final class Laboratories {

    private Laboratories() {}

    /**
     * A new run of a scenario.
     *
     * @param speed how many times faster than the world; 0 when time passes only while somebody waits
     * @param ticker real time in nanoseconds from any origin, for example {@code System::nanoTime}
     * @throws DocumentException when the timeline holds a fault or command that is not simulated yet
     */
    public static LabConnection open(Scenario scenario, double speed, LongSupplier ticker) throws DocumentException {
        LabConnection connection = new LabConnection(new LabEngine(scenario, speed, ticker));
        List<Scenario.Entry> timeline = scenario.timeline();
        for (int i = 0; i < timeline.size(); i++) {
            refuseUnknown(connection.laboratory(), scenario.name(), timeline.get(i), "/timeline/" + i);
        }
        return connection;
    }

    /**
     * A run that is kept in a file and outlives the program; it goes on where it stood.
     *
     * @param state file of the run; begun where there is none
     * @throws DocumentException when the file cannot be used, or belongs to another scenario
     */
    public static LabConnection open(Scenario scenario, double speed, LongSupplier ticker, Path state)
            throws DocumentException {
        LabConnection connection = open(scenario, speed, ticker);
        connection.keepIn(StateFile.open(state, scenario));
        return connection;
    }

    private static void refuseUnknown(Laboratory laboratory, String source, Scenario.Entry entry, String at)
            throws DocumentException {
        Fault fault = entry.fault();
        if (fault != null && !laboratory.simulatedFaults().contains(fault.getClass())) {
            throw refusal(source, at + "/fault", fault.getClass());
        }
        ClusterCommand command = entry.command();
        if (command != null && !laboratory.simulatedCommands().contains(command.getClass())) {
            throw refusal(source, at + "/command", command.getClass());
        }
    }

    private static DocumentException refusal(String source, String at, Class<?> type) {
        String name = Documents.nameOf(type);
        return new DocumentException(source, at + "/" + name, Message.of("lab.scenario.notSimulated", name));
    }
}
