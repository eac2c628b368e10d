package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.RandomLab;
import dev.toban.model.Inventory;
import dev.toban.plan.Basis;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import dev.toban.plan.Step;
import dev.toban.plan.UndoPlanner;
import dev.toban.plan.Verdict;
import dev.toban.plan.Verification;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A random plan on a random cluster: made, run, held against the cluster read again, and taken back. */
final class PlanTrial implements AutoCloseable {

    private static final List<Class<?>> KINDS = kinds(Intent.class)
            .filter(kind -> kind != Intent.Undo.class) // follows every job that has succeeded
            .toList();

    /** The first draws of small seeds are nearly the same; multiplied, they are not. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final long seed;
    private final RandomLab lab;
    private final Intent intent;
    private final List<String> findings = new ArrayList<>();

    private PlanTrial(long seed, Random chance) throws Exception {
        this.seed = seed;
        this.lab = ReadyLab.open(seed, kind(seed));
        this.intent = new RandomIntent(chance, read()).draw(kind(seed));
    }

    /** How a trial ended. */
    enum End {
        BLOCKED,
        UNDONE,
        /** There was nothing to take back, or it could not be, and the plan of the undo says so. */
        NO_WAY_BACK,
        /** The job did not succeed, for something that nobody could have seen before. */
        DISTURBED
    }

    /** What came of a trial; without findings all of it was as it should be. */
    record Result(long seed, Class<?> kind, End end, List<String> findings) {}

    static Result run(long seed) {
        return run(seed, new Random(seed * SPREAD));
    }

    /** As seeds were understood when the first 5,000 were tried. */
    static Result runAsFound(long seed) {
        return run(seed, new Random(seed));
    }

    private static Result run(long seed, Random chance) {
        try (PlanTrial trial = new PlanTrial(seed, chance)) {
            return new Result(seed, kind(seed), trial.go(), trial.findings);
        } catch (Exception e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static Stream<Class<?>> kinds(Class<?> parent) {
        return Stream.of(parent.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
    }

    static List<Class<?>> kinds() {
        return KINDS;
    }

    private static Class<?> kind(long seed) {
        return KINDS.get((int) Math.floorMod(seed, (long) KINDS.size()));
    }

    private Inventory read() {
        return lab.connection().read(Scope.FULL);
    }

    private End go() throws Exception {
        Inventory before = read();
        Plan plan = Planner.plan(before, intent);
        if (plan.isBlocked()) {
            return End.BLOCKED;
        }
        JobProgress end = run(plan);
        Inventory after = read();
        checkVerdict(end, after);
        if (end.state() != JobState.SUCCEEDED) {
            return checkTrouble(end, before);
        }
        return takeBack(plan, before);
    }

    private JobProgress run(Plan plan) throws InterruptedException {
        try (JobEngine engine = new JobEngine(lab.connection())) {
            Job job = engine.start(plan);
            if (!job.awaitEnd(BOUND)) {
                throw new AssertionError("seed " + seed + " does not end: " + job.progress());
            }
            return job.progress();
        }
    }

    /** What the job says of its steps is what the cluster shows. */
    private void checkVerdict(JobProgress end, Inventory after) {
        for (int i = 0; i < end.steps().size(); i++) {
            Step step = end.plan().steps().get(i);
            boolean met = Verification.of(step.expected(), after) instanceof Verdict.Met;
            StepState state = end.steps().get(i).state();
            if (met != (state == StepState.DONE) && state != StepState.SKIPPED) {
                find("verdict", end.plan(), step + " is told " + state + ", and the cluster shows it " + met);
            }
        }
    }

    private End checkTrouble(JobProgress end, Inventory before) throws Exception {
        if (lab.hasHiddenTrouble() || isStale(end.plan()) || changesByItself(before, end)) {
            return End.DISTURBED;
        }
        for (int i = 0; i < end.steps().size(); i++) {
            StepProgress step = end.steps().get(i);
            if (step.state() != StepState.DONE && step.state() != StepState.SKIPPED) {
                Step planned = end.plan().steps().get(i);
                find("trouble", end.plan(), words(step.detail()) + " " + step.state() + " " + planned.command());
            }
        }
        return End.DISTURBED;
    }

    /** The plan said that it relies on what was not read: anything may be otherwise. */
    private static boolean isStale(Plan plan) {
        return plan.checks().stream().anyMatch(check -> check.title().key().equals("plan.check.stale"));
    }

    /** The same cluster without the job: what changes there in the same time was not the job's doing. */
    private boolean changesByItself(Inventory before, JobProgress end) throws Exception {
        return !ofItself(before, Duration.between(end.started(), end.ended().orElseThrow()))
                .isEmpty();
    }

    private SortedMap<String, String> ofItself(Inventory before, Duration time) throws Exception {
        try (RandomLab same = ReadyLab.open(seed, kind(seed))) {
            same.pass(time);
            Inventory later = same.connection().read(Scope.FULL);
            return ClusterFacts.differences(ClusterFacts.of(before), ClusterFacts.of(later));
        }
    }

    private End takeBack(Plan plan, Inventory before) throws Exception {
        LabConnection connection = lab.connection();
        var began = connection.clock().instant();
        Inventory now = read();
        Plan undo = UndoPlanner.plan("job", plan, plan.steps(), now);
        if (!undo.isBlocked()) {
            JobProgress end = run(undo);
            checkVerdict(end, read());
            if (end.state() != JobState.SUCCEEDED) {
                return checkTrouble(end, before);
            }
        }
        lab.pass(A_WHILE); // machines that were held start again, nodes that come back join
        Duration time = Duration.between(began, connection.clock().instant());
        SortedMap<String, String> left = ClusterFacts.differences(ClusterFacts.of(before), ClusterFacts.of(read()));
        forgive(left, plan, undo, before);
        if (!left.isEmpty() && ofItself(before, time.plus(plan.estimate())).isEmpty()) {
            find(
                    "undo",
                    plan,
                    left + " is left after "
                            + undo.steps().stream().map(Step::command).toList());
        }
        return undo.isBlocked() ? End.NO_WAY_BACK : End.UNDONE;
    }

    /** Takes out what the checks of the plan, or of its undo, have said beforehand. */
    private static void forgive(SortedMap<String, String> left, Plan plan, Plan undo, Inventory before) {
        left.keySet().removeAll(excused(plan, undo, before));
        boolean stops = undo.steps().stream().anyMatch(step -> step.command() instanceof ClusterCommand.StopNode);
        if (stops
                || undo.checks().stream().anyMatch(check -> check.title().key().equals("plan.undo.rolesStay"))) {
            left.keySet()
                    .removeIf(object -> object.startsWith("role ")
                            || object.startsWith("volume ")
                            || object.startsWith("node ")); // those that a forced start has let in
        }
        if (plan.checks().stream().anyMatch(check -> check.title().key().equals("plan.check.shutAddress"))) {
            left.values().removeIf(change -> change.endsWith("PARTIAL_ONLINE")); // as the check has said
        }
        if (plan.checks().stream().anyMatch(check -> check.title().key().equals("plan.setting.oneWay"))) {
            left.keySet()
                    .removeIf(object -> object.startsWith("role of network ")
                            || object.equals("witness")
                            || object.endsWith(" Witness")); // the resource goes with the witness
            // An address that the network now lets online has made its role whole.
            left.values().removeIf(change -> change.contains("PARTIAL_ONLINE > ") && change.endsWith(" ONLINE"));
        }
    }

    /** The objects of the steps of which the undo's checks say that they cannot be taken back. */
    private static Set<String> excused(Plan plan, Plan undo, Inventory before) {
        Set<Message> told = undo.checks().stream()
                .filter(check -> check.level() != CheckLevel.PASSED)
                .flatMap(check -> check.title().args().stream())
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .collect(Collectors.toSet());
        return plan.steps().stream()
                .filter(step -> told.contains(step.title()))
                .flatMap(step -> Basis.of(step, before).facts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void find(String what, Plan plan, String how) {
        findings.add("seed %d, %s of %s (%s): %s"
                .formatted(
                        seed,
                        what,
                        intent,
                        plan.checks(CheckLevel.WARNING).stream()
                                .map(check -> check.title().key())
                                .distinct()
                                .toList(),
                        how));
    }

    private static String words(Message message) {
        return Texts.in(Language.ENGLISH).of(message);
    }

    @Override
    public void close() {
        lab.close();
    }
}
