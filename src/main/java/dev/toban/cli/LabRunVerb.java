package dev.toban.cli;

import dev.toban.connection.Scope;
import dev.toban.document.SnapshotDocument;
import dev.toban.document.Utf8;
import dev.toban.lab.LabClock;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.lab.TraceEntry;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario and writes what happened. */
@Command(name = "run", description = "Runs a scenario and writes its trace.")
final class LabRunVerb extends Verb {

    /** How long a run goes on after the last entry of its timeline. */
    private static final Duration AFTERMATH = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or the name of a built-in one.")
    private String scenario = "";

    @Option(names = "--until", description = "How long the run lasts, for example PT30M.")
    private Optional<Duration> until = Optional.empty();

    @Option(names = "--seed", description = "Replaces the seed of the scenario.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--trace", paramLabel = "FILE|-", defaultValue = "-", description = "Where the trace goes.")
    private String trace = "-";

    @Option(names = "--final", paramLabel = "FILE", description = "Writes a status snapshot of the end.")
    private Optional<Path> last = Optional.empty();

    @Option(names = "--speed", description = "Times real time; 0 (default): as fast as possible.")
    private double speed;

    LabRunVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        checkOptions();
        Scenario read = Scenarios.named(scenario);
        Scenario seeded = seed.map(read::withSeed).orElse(read);
        Duration end = until.orElseGet(() -> lastEntry(seeded).plus(AFTERMATH));
        try (SimulatedCluster cluster = services().simulations().open(seeded, speed)) {
            LabClock clock = cluster.laboratory().clock();
            clock.await(end.minus(clock.elapsed()));
            writeTrace(cluster.laboratory().trace().all(), end);
            if (last.isPresent()) {
                SnapshotDocument snapshot =
                        new SnapshotDocument(clock.instant(), "toban lab run", scenario, cluster.read(Scope.FULL));
                snapshot.write(last.get());
            }
        }
        return ExitCode.OK;
    }

    private void checkOptions() {
        if (!(speed >= 0) || Double.isInfinite(speed)) {
            throw new ParameterException(spec.commandLine(), texts().of("cli.run.speed", String.valueOf(speed)));
        }
        if (until.filter(Duration::isNegative).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), texts().of("cli.run.until", until.get().toString()));
        }
    }

    private static Duration lastEntry(Scenario scenario) {
        return scenario.timeline().stream()
                .map(Scenario.Entry::at)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void writeTrace(List<TraceEntry> entries, Duration end) throws IOException {
        String lines = entries.stream()
                .filter(entry -> entry.t().compareTo(end) <= 0)
                .map(entry -> entry.json() + "\n")
                .collect(Collectors.joining());
        if (trace.equals("-")) {
            out().print(lines);
            out().flush();
        } else {
            Utf8.replace(Path.of(trace), lines.getBytes(StandardCharsets.UTF_8));
            note(Message.of("cli.run.written", entries.size(), trace));
        }
    }
}
