package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.document.JsonNames;
import dev.toban.document.Sha256;
import dev.toban.model.Inventory;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a file that a person can read, sign and run later.
 *
 * @param plan version of the format
 * @param kind name of the intent
 * @param intent what is wanted
 * @param by who made it
 * @param at when
 * @param why what for, in the maker's words
 * @param connection address of the cluster
 * @param clusterId identifier of the cluster, or its name where it has told none
 * @param basis hash of what the plan relies on
 * @param facts what the plan relies on, object by object
 * @param title the intent in words
 * @param checks what was looked at
 * @param steps in running order
 * @param concurrency how many steps run at a time
 * @param effect what the users of the roles notice
 * @param signOff who has approved it; absent until somebody has
 * @param prediction what a rehearsal has shown; absent where there was none
 */
public record PlanDocument(
        int plan,
        String kind,
        Intent intent,
        String by,
        Instant at,
        String why,
        String connection,
        String clusterId,
        String basis,
        Map<String, String> facts,
        String title,
        List<CheckEntry> checks,
        List<StepEntry> steps,
        int concurrency,
        String effect,
        @Nullable SignOff signOff,
        @Nullable Prediction prediction) {

    /** The version of the format that this program reads and writes. */
    public static final int VERSION = 1;

    /** A text as it stands in the file. */
    private static final String WRITTEN = "plan.written";

    public PlanDocument {
        facts = new TreeMap<>(facts);
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
    }

    /**
     * Approval by a person.
     *
     * @param contents hash of everything else in the plan, so that a plan that was changed afterwards is told
     */
    public record SignOff(
            String by,
            Instant at,
            @Nullable String note,
            @Nullable String contents) {}

    /** The plan with somebody's approval of all that is in it. */
    public PlanDocument signedBy(String person, Instant when, @Nullable String note) {
        return with(new SignOff(person, when, note, contents()), prediction);
    }

    /** The plan with what its rehearsal has shown, for the run to be compared with; an approval stays good. */
    public PlanDocument predicted(Prediction shown) {
        return with(signOff, shown);
    }

    /**
     * Makes sure that nothing was changed after the approval, where there is one.
     *
     * @param source names the plan's file in the refusal
     */
    public void requireAsSigned(String source) throws DocumentException {
        SignOff signed = signOff;
        if (signed != null && signed.contents() != null && !contents().equals(signed.contents())) {
            throw new DocumentException(source, "/signOff", Message.of("plan.file.changedSinceSignOff", signed.by()));
        }
    }

    private String contents() {
        return Sha256.of(Json.STRICT.write(with(null, null)));
    }

    private PlanDocument with(@Nullable SignOff signed, @Nullable Prediction shown) {
        return new PlanDocument(
                plan,
                kind,
                intent,
                by,
                at,
                why,
                connection,
                clusterId,
                basis,
                facts,
                title,
                checks,
                steps,
                concurrency,
                effect,
                signed,
                shown);
    }

    /** A check in words; {@code resolve} is an intent that mends what it found. */
    public record CheckEntry(
            CheckLevel level,
            String text,
            String detail,
            List<String> objects,
            @Nullable Intent resolve) {
        public CheckEntry {
            objects = List.copyOf(objects);
        }
    }

    /** A step in words and as data. */
    public record StepEntry(
            @Nullable ClusterCommand command,
            String title,
            String route,
            String why,
            Expectation expected,
            Duration estimate,
            @Nullable ClusterCommand inverse,
            boolean together,
            String script) {}

    /** Who makes a plan document, of which cluster, and in which language. */
    public record Maker(
            String by,
            Instant at,
            String why,
            String connection,
            Texts texts,
            Function<ClusterCommand, String> script) {}

    /** The plan in words, with what it relies on in this inventory. */
    public static PlanDocument of(Plan plan, Inventory inventory, Maker maker) {
        Basis basis = Basis.of(plan, inventory);
        return new PlanDocument(
                VERSION,
                kind(plan.intent()),
                plan.intent(),
                maker.by(),
                maker.at(),
                maker.why(),
                maker.connection(),
                clusterId(inventory),
                basis.hash(),
                basis.facts(),
                maker.texts().of(plan.title()),
                plan.checks().stream().map(check -> entry(check, maker.texts())).toList(),
                plan.steps().stream().map(step -> entry(step, maker)).toList(),
                plan.concurrency(),
                plan.effect().stream().map(maker.texts()::of).collect(Collectors.joining(" ")),
                null,
                plan.prediction());
    }

    /** The name of an intent in a document: drain, moveCsv. */
    public static String kind(Intent intent) {
        return JsonNames.of(intent.getClass());
    }

    /** What tells a cluster from another one. */
    public static String clusterId(Inventory inventory) {
        String id = inventory.cluster().id();
        return id == null ? inventory.cluster().name().value() : id;
    }

    private static CheckEntry entry(Check check, Texts texts) {
        return new CheckEntry(
                check.level(), texts.of(check.title()), texts.of(check.detail()), check.objects(), check.resolve());
    }

    private static StepEntry entry(Step step, Maker maker) {
        ClusterCommand command = step.command();
        return new StepEntry(
                command,
                maker.texts().of(step.title()),
                maker.texts().of(step.route()),
                maker.texts().of(step.why()),
                step.expected(),
                step.estimate(),
                step.inverse(),
                step.together(),
                command == null ? "" : maker.script().apply(command));
    }

    /**
     * Reads a plan.
     *
     * @throws DocumentException when the file is none, or of a newer version
     */
    public static PlanDocument read(Path file) throws DocumentException {
        String source = file.toString();
        int version = Json.TOLERANT.read(file, Version.class).plan;
        if (version > VERSION) {
            throw new DocumentException(source, "/plan", Message.of("plan.file.newer", version, VERSION));
        }
        if (version < 1) {
            throw new DocumentException(source, "/plan", Message.of("plan.file.none"));
        }
        return Json.STRICT.read(file, PlanDocument.class);
    }

    /** Only the version, which decides whether the rest can be read. */
    private record Version(int plan) {}

    public void write(Path file) throws IOException {
        Json.STRICT.write(this, file);
    }

    /** The plan that can be run; its words stay those of the file. */
    public Plan toPlan() {
        return new Plan(
                intent,
                Message.of(WRITTEN, title),
                checks.stream().map(PlanDocument::check).toList(),
                steps.stream().map(PlanDocument::step).toList(),
                List.of(Message.of(WRITTEN, effect)),
                concurrency,
                prediction);
    }

    private static Check check(CheckEntry entry) {
        return new Check(
                entry.level(),
                Message.of(WRITTEN, entry.text()),
                Message.of(WRITTEN, entry.detail()),
                entry.objects(),
                entry.resolve());
    }

    private static Step step(StepEntry entry) {
        return new Step(
                entry.command(),
                Message.of(WRITTEN, entry.title()),
                Message.of(WRITTEN, entry.route()),
                Message.of(WRITTEN, entry.why()),
                entry.expected(),
                entry.estimate(),
                entry.inverse(),
                entry.together());
    }

    /**
     * Makes sure that an inventory is of the cluster that the plan was made for.
     *
     * @param source names the plan's file in the refusal
     */
    public void requireCluster(Inventory inventory, String source) throws DocumentException {
        String found = clusterId(inventory);
        if (!found.equals(clusterId)) {
            throw new DocumentException(source, "/clusterId", Message.of("plan.file.otherCluster", clusterId, found));
        }
    }

    /** What is not any more as it was when the plan was made. */
    public List<Basis.Drift> drift(Inventory now) {
        return new Basis(new TreeMap<>(facts)).driftTo(Basis.of(toPlan(), now));
    }
}
