package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.Scenarios;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import dev.toban.plan.Step;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A drain in a process of its own, made to be killed: before and after everything it does it says so and waits for a
 * word.
 */
final class KilledRun {

    private KilledRun() {}

    /** A place where the process may be killed. */
    @FunctionalInterface
    interface Gate {

        /** Stops at every place until a line comes. */
        Gate WAITING = () -> {
            System.out.println("gate");
            try {
                int next = System.in.read();
                if (next < 0) {
                    System.exit(1); // whoever was to kill it is gone
                }
            } catch (IOException e) {
                System.exit(1);
            }
        };

        void pass();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        run(folder, Path.of(args[1]), Gate.WAITING);
        System.out.println("end");
    }

    static LabConnection lab(Path folder, Path scenario) throws DocumentException {
        return Laboratories.open(Scenarios.named(scenario.toString()), 0, () -> 0, folder.resolve("state.jsonl"));
    }

    static JobProgress run(Path folder, Path scenario, Gate gate) throws Exception {
        try (LabConnection lab = lab(folder, scenario);
                JournalAccess access = new JournalAccess(folder)) {
            Plan plan = Planner.plan(lab.read(Scope.FULL), new Intent.Drain(new NodeName("HV02"), null));
            JobRecorder recorder = new GatedRecorder(recorder(access, lab), gate);
            try (JobEngine engine = new JobEngine(new GatedCluster(lab, gate), recorder)) {
                Job job = engine.start(plan);
                job.awaitEnd();
                return job.progress();
            }
        }
    }

    static JournalRecorder recorder(JournalAccess access, ClusterConnection connection) {
        return recorder(access, connection, Runner.current());
    }

    /** The recorder of another program. */
    static JournalRecorder recorder(JournalAccess access, ClusterConnection connection, Runner runner) {
        var origin = new JournalRecorder.Origin(
                "ito", "patches", "lab:", InstantSource.fixed(Instant.EPOCH), Texts.in(Language.ENGLISH));
        return new JournalRecorder(access, origin, connection, runner);
    }

    private record GatedRecorder(JobRecorder recorder, Gate gate) implements JobRecorder {

        @Override
        public void began(JobProgress job, Inventory before) throws JournalException {
            gate.pass();
            recorder.began(job, before);
            gate.pass();
        }

        @Override
        public void begins(JobProgress job, int index, Step step, Inventory before) throws JournalException {
            gate.pass();
            recorder.begins(job, index, step, before);
            gate.pass();
        }

        @Override
        public void ended(JobProgress job, int index, Step step, Inventory after) throws JournalException {
            gate.pass();
            recorder.ended(job, index, step, after);
            gate.pass();
        }

        @Override
        public void ended(JobProgress job) throws JournalException {
            gate.pass();
            recorder.ended(job);
            gate.pass();
        }
    }

    private static final class GatedCluster extends ForwardingCluster {

        private final Gate gate;

        GatedCluster(ClusterConnection cluster, Gate gate) {
            super(cluster);
            this.gate = gate;
        }

        @Override
        public CommandOutcome execute(ClusterCommand command, Progress progress)
                throws ClusterException, InterruptedException {
            CommandOutcome outcome = super.execute(command, progress);
            gate.pass(); // asked, and the answer is lost
            return outcome;
        }
    }
}
