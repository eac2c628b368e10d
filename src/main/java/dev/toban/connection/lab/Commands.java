package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterError;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.lab.TraceEntry;
import dev.toban.lab.TraceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out commands; a command without a handler is refused by name. */
final class Commands {

    /** What the lab answers to a command that it does not simulate; E_NOTIMPL. */
    static final int NOT_SIMULATED = 0x80004001;

    private final Simulation sim;
    private final Map<Class<? extends ClusterCommand>, Handler<ClusterCommand>> handlers = new LinkedHashMap<>();
    private int count;

    Commands(Simulation sim) {
        this.sim = sim;
        new MigrationCommands(sim).register(this);
        new GroupCommands(sim).register(this);
        new NodeCommands(sim).register(this);
        new MembershipCommands(sim).register(this);
        new NodeConfiguration(sim).register(this);
        new QuorumCommands(sim).register(this);
        new VolumeCommands(sim).register(this);
        new SettingCommands(sim).register(this);
    }

    /** Carries out one kind of command. */
    @FunctionalInterface
    interface Handler<C extends ClusterCommand> {
        CommandOutcome handle(C command, CommandRun run) throws Refusal;
    }

    <C extends ClusterCommand> void on(Class<C> type, Handler<C> handler) {
        handlers.put(type, (command, run) -> handler.handle(type.cast(command), run));
    }

    Set<Class<? extends ClusterCommand>> simulated() {
        return Set.copyOf(handlers.keySet());
    }

    static CommandOutcome done() {
        return new CommandOutcome.Done(Map.of());
    }

    CommandOutcome execute(ClusterCommand command) {
        List<TraceEntry> lines = sim.tracer.lines();
        int place = lines.size();
        CommandRun run = new CommandRun(command, "command-" + ++count);
        CommandOutcome outcome = handle(command, run);
        if (run.ended) {
            outcome = run.error == null ? done() : new CommandOutcome.Failed(run.error.about(""));
        }
        run.accepted = true;
        sim.tracer.line(TraceKind.COMMAND, fields(command, outcome));
        lines.add(place, lines.removeLast()); // the command stands before what it caused
        return outcome;
    }

    private CommandOutcome handle(ClusterCommand command, CommandRun run) {
        Handler<ClusterCommand> handler = handlers.get(command.getClass());
        if (handler == null) {
            String name = Documents.nameOf(command.getClass());
            return new CommandOutcome.Refused(new ClusterError(NOT_SIMULATED, "LAB_NOT_SIMULATED", name));
        }
        if (!sim.cluster.running && !MembershipCommands.worksWithoutCluster(command)) {
            return new CommandOutcome.Refused(whyNotRunning().about(""));
        }
        try {
            return handler.handle(command, run);
        } catch (Refusal refusal) {
            return new CommandOutcome.Refused(refusal.error());
        }
    }

    /** Nobody listens where every cluster service was stopped on purpose. Source: domain/powershell.md §E.2. */
    private Win32Error whyNotRunning() {
        boolean wanted = sim.cluster.nodes.values().stream()
                .anyMatch(node -> node.powered && (node.serviceRuns || node.rejoins));
        return wanted ? Win32Error.ERROR_CLUSTER_NO_QUORUM : Win32Error.EPT_S_NOT_REGISTERED;
    }

    /** A long command ended with an error that is not one of the usual kind. */
    void failed(CommandRun run, ClusterError error) {
        if (!run.ended) {
            run.ended = true;
            sim.tracer.line(TraceKind.COMMAND_RESULT, fields(run.command, new CommandOutcome.Failed(error)));
        }
    }

    /** Writes how a long command ended; later ends of the same command are ignored. */
    void finished(@Nullable CommandRun run, @Nullable Win32Error error) {
        if (run == null || run.ended) {
            return;
        }
        run.ended = true;
        run.error = error;
        if (run.accepted) {
            CommandOutcome outcome = error == null ? done() : new CommandOutcome.Failed(error.about(""));
            sim.tracer.line(TraceKind.COMMAND_RESULT, fields(run.command, outcome));
        }
    }

    private static Fields fields(ClusterCommand command, CommandOutcome outcome) {
        Fields fields = Fields.of("command", Documents.named((Record) command));
        return switch (outcome) {
            case CommandOutcome.Done _ -> fields.and("result", "done");
            case CommandOutcome.Started _, CommandOutcome.Queued _ -> fields.and("result", "accepted");
            case CommandOutcome.Refused(var error) -> error(fields.and("result", "refused"), error);
            case CommandOutcome.Failed(var error) -> error(fields.and("result", "failed"), error);
            case CommandOutcome.Unknown(var why) ->
                fields.and("result", "failed").and("reason", why);
        };
    }

    private static Fields error(Fields fields, ClusterError error) {
        return fields.and("code", error.hex()).and("reason", error.symbol());
    }
}
