package dev.toban.cli;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.job.JobProgress;
import dev.toban.job.JobState;
import dev.toban.job.Rehearsal;
import dev.toban.model.Inventory;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a plan on a simulated copy of its cluster. */
@Command(
        name = "rehearse",
        description = "Runs a plan on a simulated copy of its cluster; says what would happen and how long it takes.")
final class RehearseVerb extends Verb {

    @Parameters(paramLabel = "PLAN.json", description = "A plan that toban plan has written.")
    private Path file = Path.of("");

    @Option(names = "--connect", paramLabel = "URI", description = Addresses.HELP)
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--keep",
            description = "Writes what was predicted into the plan; the run is then compared with it.")
    private boolean keeps;

    RehearseVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        PlanDocument document = PlanDocument.read(file);
        Plan plan = document.toPlan();
        if (plan.isBlocked()) {
            note(Message.of("cli.run.blocked"));
            return Cli.REFUSED;
        }
        Rehearsal.Original original = original(document, address.orElse(document.connection()));
        Rehearsal rehearsal = Rehearsal.of(plan, original, services().simulations());
        rehearsal.assumptions().forEach(this::note);
        JobProgress end = rehearsal.end();
        new PlanRun(plan, texts(), out()).tell(end);
        out().println(texts().of("cli.rehearse.end", end.state(), rehearsal.taken(), plan.estimate()));
        if (keeps) {
            document.predicted(rehearsal.prediction()).write(file);
        }
        return end.state() == JobState.SUCCEEDED ? ExitCode.OK : Cli.REFUSED;
    }

    private Rehearsal.Original original(PlanDocument document, String uri) throws Exception {
        try (ClusterConnection connection = services().connections().open(ConnectionUri.parse(uri))) {
            Inventory inventory = connection.read(Scope.FULL);
            document.requireCluster(inventory, file.toString());
            return new Rehearsal.Original(inventory, connection.clock().instant(), uri);
        }
    }
}
