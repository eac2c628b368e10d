package dev.toban.cli;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.job.JobProgress;
import dev.toban.job.JournalAccess;
import dev.toban.job.JournalRecorder;
import dev.toban.model.Inventory;
import dev.toban.plan.Basis;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.plan.Planner;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a plan for real. */
@Command(
        name = "run",
        description = "Runs a plan on its cluster, step by step; each step counts when it is read again.")
final class RunVerb extends Verb {

    @Parameters(paramLabel = "PLAN.json", description = "A plan that toban plan has written.")
    private Path file = Path.of("");

    @Option(names = "--connect", paramLabel = "URI", description = Addresses.HELP)
    private Optional<String> address = Optional.empty();

    @Option(names = "--yes", description = "Yes, change the cluster.")
    private boolean yes;

    RunVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        PlanDocument document = PlanDocument.read(file);
        if (!yes) {
            note(Message.of("cli.run.yes"));
            return ExitCode.USAGE;
        }
        String uri = address.orElse(document.connection());
        try (ClusterConnection connection = services().connections().open(ConnectionUri.parse(uri))) {
            return run(document, connection);
        }
    }

    private int run(PlanDocument document, ClusterConnection connection) throws Exception {
        Inventory inventory = connection.read(Scope.FULL);
        document.requireCluster(inventory, file.toString());
        Optional<Message> refusal = refusal(document, inventory);
        if (refusal.isPresent()) {
            note(refusal.get());
            return Cli.REFUSED;
        }
        try (JournalAccess access = new JournalAccess(services().folder())) {
            JournalRecorder recorder = new JournalRecorder(access, origin(document), connection);
            JobProgress end = new PlanRun(document.toPlan(), texts(), out()).on(connection, recorder);
            out().println(texts().of("cli.run.end", end.state(), recorder.nameOf(end)));
            return PlanRun.exitCode(end.state());
        }
    }

    private JournalRecorder.Origin origin(PlanDocument document) {
        return new JournalRecorder.Origin(
                System.getProperty("user.name", ""),
                document.why(),
                address.orElse(document.connection()),
                services().clock(),
                texts());
    }

    /** Why the plan may not run on this cluster now: it has changed, or a check speaks against it. */
    private Optional<Message> refusal(PlanDocument document, Inventory inventory) {
        List<Basis.Drift> drift = document.drift(inventory);
        if (!drift.isEmpty()) {
            drift.forEach(this::tell);
            return Optional.of(Message.of("cli.run.drift", drift.size()));
        }
        Plan again = Planner.plan(inventory, document.intent());
        boolean blocked = document.toPlan().isBlocked() || again.isBlocked();
        return blocked ? Optional.of(Message.of("cli.run.blocked")) : Optional.empty();
    }

    private void tell(Basis.Drift drift) {
        note(Message.of("cli.run.drift.one", drift.object(), shown(drift.before()), shown(drift.now())));
    }

    private Object shown(String fact) {
        return fact.isEmpty() ? Message.of("cli.run.absent") : fact;
    }
}
