package dev.toban.cli;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.job.JobProgress;
import dev.toban.job.JobRecorder;
import dev.toban.job.JobState;
import dev.toban.lab.SimulatedCluster;
import dev.toban.lab.Twin;
import dev.toban.model.Inventory;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** As fast as possible: time passes only while a step waits. */
    private static final double UNBOUND = 0;

    /** Another run of chance than the lab's own, so that a rehearsal is a prediction and not a recording. */
    private static final long SEED = 20_260_110;

    @Parameters(paramLabel = "PLAN.json", description = "A plan that toban plan has written.")
    private Path file = Path.of("");

    @Option(names = "--connect", paramLabel = "URI", description = Addresses.HELP)
    private Optional<String> address = Optional.empty();

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
        Twin twin = twin(document, address.orElse(document.connection()));
        twin.assumptions().forEach(this::note);
        try (SimulatedCluster copy =
                services().simulations().open(twin.scenario().withSeed(SEED), UNBOUND)) {
            JobProgress end = new PlanRun(plan, texts(), out()).on(copy, JobRecorder.NONE);
            Duration taken = Duration.between(end.started(), end.ended().orElse(end.started()))
                    .truncatedTo(ChronoUnit.SECONDS);
            out().println(texts().of("cli.rehearse.end", end.state(), taken, plan.estimate()));
            return end.state() == JobState.SUCCEEDED ? ExitCode.OK : Cli.REFUSED;
        }
    }

    private Twin twin(PlanDocument document, String uri) throws Exception {
        try (ClusterConnection connection = services().connections().open(ConnectionUri.parse(uri))) {
            Inventory inventory = connection.read(Scope.FULL);
            document.requireCluster(inventory, file.toString());
            Instant now = connection.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            return Twin.of(inventory, now, uri);
        }
    }
}
