package dev.toban.cli;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.job.Comparison;
import dev.toban.job.Job;
import dev.toban.job.JobEngine;
import dev.toban.job.JobHistory;
import dev.toban.job.JournalAccess;
import dev.toban.job.JournalRecorder;
import dev.toban.job.PastJob;
import dev.toban.model.Inventory;
import dev.toban.plan.Basis;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.plan.Planner;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a plan for real, goes on with one that was interrupted, or takes one back. */
@Command(
        name = "run",
        description = "Runs a plan on its cluster, step by step; each step counts when it is read again.")
final class RunVerb extends Verb {

    /** Cluster time between two looks at what an interrupted job has left on its way. */
    private static final Duration PULSE = Duration.ofSeconds(1);

    private static final int MOST_PULSES = 3600;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--connect", paramLabel = "URI", description = Addresses.HELP)
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--accept-drift",
            description = "Runs a plan although the cluster has changed, where planning again asks the same of it.")
    private boolean acceptsDrift;

    @Option(names = "--yes", description = "Yes, change the cluster.")
    private boolean yes;

    /** One of the three. */
    static final class What {

        @Parameters(arity = "0..1", paramLabel = "PLAN.json", description = "A plan that toban plan has written.")
        private Optional<Path> file = Optional.empty();

        @Option(
                names = "--resume",
                paramLabel = "JOB",
                description = "Goes on with a job that was interrupted, stopped, or failed; see toban jobs.")
        private Optional<String> resume = Optional.empty();

        @Option(
                names = "--undo",
                paramLabel = "JOB",
                description = "Takes back what a job has done, as far as it still makes sense; see toban jobs.")
        private Optional<String> undo = Optional.empty();

        boolean isNothing() {
            return file.isEmpty() && resume.isEmpty() && undo.isEmpty();
        }
    }

    RunVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        Optional<PlanDocument> document =
                what.file.isPresent() ? Optional.of(PlanDocument.read(what.file.get())) : Optional.empty();
        if (what.isNothing()) {
            note(Message.of("cli.run.what"));
            return ExitCode.USAGE;
        }
        if (!yes) {
            note(Message.of("cli.run.yes"));
            return ExitCode.USAGE;
        }
        try (JournalAccess access = new JournalAccess(services().folder())) {
            if (document.isPresent()) {
                PlanDocument plan = document.get();
                return on(plan, connection -> run(plan, connection, recorder(access, plan, connection)));
            }
            return again(access);
        }
    }

    private int again(JournalAccess access) throws Exception {
        String name = what.resume.or(() -> what.undo).orElseThrow();
        PastJob job = JobHistory.named(
                JobHistory.of(access.journal().rows(), access.journal().signed()), name);
        boolean possible = what.undo.isPresent() ? job.canBeUndone() : job.canGoOn();
        if (!possible) {
            note(Message.of(what.undo.isPresent() ? "cli.run.cannotUndo" : "cli.run.cannotGoOn", name, job.state()));
            return Cli.REFUSED;
        }
        PlanDocument plan = job.plan().orElseThrow();
        return on(plan, connection -> {
            JournalRecorder recorder = recorder(access, plan, connection);
            return what.undo.isPresent() ? undo(job, connection, recorder) : resume(job, connection, recorder);
        });
    }

    /** What is done on the open connection. */
    @FunctionalInterface
    private interface Work {
        int on(ClusterConnection connection) throws Exception;
    }

    private int on(PlanDocument document, Work work) throws Exception {
        String uri = address.orElse(document.connection());
        try (ClusterConnection connection = services().connections().open(ConnectionUri.parse(uri))) {
            return work.on(connection);
        }
    }

    private JournalRecorder recorder(JournalAccess access, PlanDocument document, ClusterConnection connection) {
        JournalRecorder.Origin origin = new JournalRecorder.Origin(
                System.getProperty("user.name", ""),
                why(document),
                address.orElse(document.connection()),
                services().clock(),
                texts());
        return new JournalRecorder(access, origin, connection);
    }

    /** What the change is for, and who has approved it. */
    private String why(PlanDocument document) {
        return Optional.ofNullable(document.signOff())
                .map(signed -> texts().of("cli.sign.why", document.why(), signed.by(), signed.at()))
                .map(String::strip)
                .orElseGet(document::why);
    }

    private Inventory read(PlanDocument document, ClusterConnection connection) throws Exception {
        Inventory inventory = connection.read(Scope.FULL);
        document.requireCluster(inventory, what.file.map(Path::toString).orElse("journal"));
        return inventory;
    }

    private int run(PlanDocument document, ClusterConnection connection, JournalRecorder recorder) throws Exception {
        document.requireAsSigned(what.file.map(Path::toString).orElse("journal"));
        Inventory inventory = read(document, connection);
        Plan plan = document.toPlan();
        Plan again = Planner.plan(inventory, document.intent());
        if (tells(document.drift(inventory)) && !(acceptsDrift && again.asksTheSame(plan))) {
            note(Message.of(again.asksTheSame(plan) ? "cli.run.drift.harmless" : "cli.run.drift.again"));
            return Cli.REFUSED;
        }
        if (plan.isBlocked() || again.isBlocked()) {
            note(Message.of("cli.run.blocked"));
            return Cli.REFUSED;
        }
        return run(plan, connection, recorder, engine -> engine.start(plan));
    }

    private int resume(PastJob job, ClusterConnection connection, JournalRecorder recorder) throws Exception {
        Inventory inventory = read(job.plan().orElseThrow(), connection);
        if (tells(job.drift(inventory))) {
            note(Message.of("cli.run.drift.again"));
            return Cli.REFUSED;
        }
        Plan plan = job.plan().orElseThrow().toPlan();
        return run(plan, connection, recorder, engine -> engine.resume(plan, job.resumption()));
    }

    private int undo(PastJob job, ClusterConnection connection, JournalRecorder recorder) throws Exception {
        Inventory inventory = read(job.plan().orElseThrow(), connection);
        for (int pulse = 0; pulse < MOST_PULSES && !job.isSettled(inventory); pulse++) {
            connection.clock().await(PULSE);
            inventory = connection.read(Scope.FULL);
        }
        Plan plan = job.undo(inventory);
        new PlanText(plan, texts()).print(out());
        if (plan.isBlocked()) {
            note(Message.of("cli.run.blocked"));
            return Cli.REFUSED;
        }
        return run(plan, connection, recorder, engine -> engine.start(plan));
    }

    private int run(Plan plan, ClusterConnection connection, JournalRecorder recorder, Function<JobEngine, Job> begin)
            throws Exception {
        var end = new PlanRun(plan, texts(), out()).on(connection, recorder, begin);
        out().println(texts().of("cli.run.end", end.state(), recorder.nameOf(end)));
        if (!end.unwritten().isNone()) {
            note(end.unwritten());
        }
        Message compared = Comparison.of(end);
        if (!compared.isNone()) {
            out().println(texts().of(compared));
        }
        return PlanRun.exitCode(end.state());
    }

    /** True when the cluster is not as the plan relies on; then every difference was told. */
    private boolean tells(List<Basis.Drift> drift) {
        drift.forEach(this::tell);
        if (!drift.isEmpty()) {
            note(Message.of("cli.run.drift", drift.size()));
        }
        return !drift.isEmpty();
    }

    private void tell(Basis.Drift drift) {
        note(Message.of("cli.run.drift.one", drift.object(), shown(drift.before()), shown(drift.now())));
    }

    private Object shown(String fact) {
        return fact.isEmpty() ? Message.of("cli.run.absent") : fact;
    }
}
