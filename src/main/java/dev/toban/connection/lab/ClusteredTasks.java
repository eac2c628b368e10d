package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusteredTaskType;
import dev.toban.command.TaskTrigger;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tasks that the cluster keeps and runs at their time. Source: domain/powershell.md §B.3. */
final class ClusteredTasks {

    private final Simulation sim;
    private final Lookup lookup;
    private final Map<String, Task> tasks = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ClusteredTasks(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    /** A task and the next time that it runs. */
    private static final class Task {

        private final ClusterCommand action;
        private final TaskTimes times;
        private Optional<EventQueue.Event> next = Optional.empty();

        private Task(ClusterCommand action, TaskTimes times) {
            this.action = action;
            this.times = times;
        }
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.RegisterClusteredTask.class, (command, run) -> add(command));
        commands.on(ClusterCommand.UnregisterClusteredTask.class, (command, run) -> remove(command.name()));
    }

    private CommandOutcome add(ClusterCommand.RegisterClusteredTask command) throws Refusal {
        String name = command.name().strip();
        Lookup.require(!name.isEmpty(), Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, "TaskName");
        Lookup.require(!tasks.containsKey(name), Win32Error.ERROR_OBJECT_ALREADY_EXISTS, name);
        boolean specific = command.taskType() == ClusteredTaskType.RESOURCE_SPECIFIC;
        boolean fits = specific == (command.resource() != null);
        Lookup.require(fits, Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, "Resource");
        if (command.resource() != null) {
            lookup.resource(command.resource());
        }
        Lookup.require(fires(command.trigger()), Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, "Trigger");
        Task task = new Task(command.action(), new TaskTimes(command.trigger(), sim.instant()));
        tasks.put(name, task);
        plan(task);
        return Commands.done();
    }

    private static boolean fires(TaskTrigger trigger) {
        return switch (trigger) {
            case TaskTrigger.Once _ -> true;
            case TaskTrigger.Daily(var _, var interval) -> interval > 0;
            case TaskTrigger.Weekly(var _, var days, var interval) -> interval > 0 && !days.isEmpty();
            case TaskTrigger.Monthly(var _, var days) ->
                !days.isEmpty() && days.stream().allMatch(day -> day >= 1 && day <= 31);
        };
    }

    private void plan(Task task) {
        Instant now = sim.instant();
        task.next = task.times
                .after(now)
                .map(time -> sim.in(Duration.between(now, time), () -> {
                    plan(task);
                    run(task.action);
                }));
    }

    /** A stopped cluster misses what was due. */
    private void run(ClusterCommand action) {
        if (sim.cluster.running) {
            sim.commands.execute(action);
        }
    }

    private CommandOutcome remove(String name) throws Refusal {
        Optional<Task> task = Optional.ofNullable(tasks.remove(name.strip()));
        task.orElseThrow(() -> new Refusal(Win32Error.ERROR_FILE_NOT_FOUND, name))
                .next
                .ifPresent(EventQueue.Event::cancel);
        return Commands.done();
    }
}
