package dev.toban.cli;

import dev.toban.document.Json;
import dev.toban.job.JobHistory;
import dev.toban.job.JournalAccess;
import dev.toban.job.PastJob;
import dev.toban.job.StepState;
import dev.toban.text.Message;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the jobs of the journal, or one of them step by step. */
@Command(name = "jobs", description = "Shows what was run, the newest first; with a job, each of its steps.")
final class JobsVerb extends Verb {

    /** So much of a name tells one job from the others, and can be typed. */
    private static final int SHORT = 8;

    @Parameters(arity = "0..1", paramLabel = "JOB", description = "The job, or the beginning of its name.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--json", description = "Prints JSON: each job on a line, with its plan.")
    private boolean json;

    JobsVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        try (JournalAccess access = new JournalAccess(services().folder())) {
            List<PastJob> jobs =
                    JobHistory.of(access.journal().rows(), access.journal().signed());
            if (name.isPresent()) {
                one(JobHistory.named(jobs, name.get()));
            } else {
                all(jobs.reversed());
            }
            return ExitCode.OK;
        }
    }

    private void all(List<PastJob> jobs) {
        if (json) {
            jobs.forEach(job -> out().println(Json.STRICT.write(job)));
        } else if (jobs.isEmpty()) {
            note(Message.of("journal.none"));
        } else {
            heading(
                            "cli.jobs.began",
                            "cli.jobs.job",
                            "cli.jobs.state",
                            "cli.jobs.steps",
                            "cli.jobs.who",
                            "cli.jobs.title")
                    .add(jobs.stream().map(this::row).toList())
                    .print(out());
        }
    }

    private TextTable heading(String... keys) {
        return new TextTable(List.of(keys).stream().map(texts()::of).toList());
    }

    private List<String> row(PastJob job) {
        long done = job.steps().stream()
                .filter(step -> step.state() == StepState.DONE)
                .count();
        return List.of(
                job.began().truncatedTo(ChronoUnit.SECONDS).toString(),
                job.name().substring(0, Math.min(SHORT, job.name().length())),
                texts().of(job.state()),
                done + "/" + job.steps().size(),
                job.who(),
                job.title());
    }

    private void one(PastJob job) {
        if (json) {
            out().println(Json.STRICT.write(job));
            return;
        }
        out().println(texts().of("cli.jobs.head", job.name(), job.title()));
        out().println(texts().of("cli.jobs.by", job.who(), job.began().toString(), job.why())
                .strip());
        out().println(texts().of("cli.jobs.on", job.cluster(), job.connection()));
        out().println(texts().of("cli.jobs.is", job.state()));
        for (int i = 0; i < job.steps().size(); i++) {
            tell(i + 1, job.steps().get(i));
        }
        if (job.canGoOn()) {
            out().println(texts().of("cli.jobs.goOn", job.name()));
        }
        if (job.canBeUndone()) {
            out().println(texts().of("cli.jobs.undo", job.name()));
        }
    }

    private void tell(int number, PastJob.PastStep step) {
        out().println(texts().of("cli.run.step", number, step.state(), step.title()));
        if (!step.detail().isEmpty()) {
            out().println("    " + step.detail());
        }
    }
}
