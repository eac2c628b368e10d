package dev.toban.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.DrainBy;
import dev.toban.command.Intent;
import dev.toban.connection.ClusterWatch;
import dev.toban.connection.file.FileConnection;
import dev.toban.document.SnapshotDocument;
import dev.toban.job.JobEngine;
import dev.toban.job.JobState;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Preferences;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanViewModelTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final JobsContext context = bench.jobsContext(Background.direct(), texts);
    private final ProposalMaker maker = new ProposalMaker(context);
    private final AtomicInteger closed = new AtomicInteger();

    @AfterEach
    void end() {
        bench.close();
    }

    private PlanViewModel open(Intent intent) {
        return new PlanViewModel(maker.make(intent).orElseThrow(), maker, context, closed::incrementAndGet);
    }

    private static Intent drain(String node) {
        return new Intent.Drain(new NodeName(node), null);
    }

    @Test
    void aRehearsalSaysHowThePlanEndsOnACopyAndChangesNothingHere() {
        PlanViewModel model = open(drain("HV02"));
        assertThat(model.rehearsal().get().word().isNone()).isTrue();
        model.rehearse();
        assertThat(model.rehearsal().get().look()).isEqualTo(Look.OK);
        assertThat(texts.of(model.rehearsal().get().word())).startsWith("Rehearsed: Done, after ");
        assertThat(model.proposal().get().plan().prediction()).isNotNull();
        assertThat(bench.engine().jobs()).isEmpty();
        assertThat(bench.laboratory().trace().size()).isZero();
    }

    @Test
    void theHeadOfADrainByTheClusterCountsWhatTheClusterMoves() {
        List<String> ours = factsOf(drain("HV02"));
        List<String> theirs = factsOf(new Intent.Drain(new NodeName("HV02"), null, DrainBy.CLUSTER));
        assertThat(ours).contains("17 of 17 have a target");
        assertThat(theirs).contains("17 of 17 have a target", "Pause, then the cluster moves 17 roles");
    }

    @Test
    void whatIsStoppedAnywayHasNoDowntime() {
        List<Message> effect = maker.make(drain("HV03")).orElseThrow().plan().effect();
        long stopped = ((Number) effect.getFirst().args().get(3)).longValue();
        long interrupted = ((Number) effect.getFirst().args().get(2)).longValue();
        assertThat(stopped).as("test06 is saved").isPositive();
        assertThat(factsOf(drain("HV03"))).contains(texts.of("jobs.downtime.whileMoving", interrupted));
    }

    private List<String> factsOf(Intent intent) {
        return new PlanFacts(maker.make(intent).orElseThrow())
                .all(new Times(texts.now(), ZoneOffset.UTC)).stream()
                        .map(fact -> texts.of(fact.words()))
                        .toList();
    }

    @Test
    void aSavedPlanIsTheOneThatIsShownWithItsReason(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("drain.json");
        bench.dialogs().file(file);
        PlanViewModel model = open(drain("HV02"));
        model.why().set(" patches ");
        model.save();
        PlanDocument saved = PlanDocument.read(file);
        assertThat(saved.why()).isEqualTo("patches");
        assertThat(saved.toPlan().steps())
                .hasSize(model.proposal().get().plan().steps().size());
    }

    @Test
    void aPlanFromASnapshotSaysThatEverythingInItIsOld(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("snapshot.json");
        new SnapshotDocument(bench.clock().instant(), "duty", "lab:duty", bench.inventory()).write(file);
        try (FileConnection snapshot = FileConnection.open(file);
                ClusterWatch watch = new ClusterWatch(snapshot, Duration.ofSeconds(1));
                JobEngine engine = new JobEngine(snapshot)) {
            watch.readNow();
            JobsContext old = new JobsContext(
                    snapshot,
                    watch,
                    engine,
                    bench.archive(),
                    bench.clock(),
                    Background.direct(),
                    texts,
                    bench.dialogs(),
                    Preferences.inMemory(),
                    LabBench.COPIES);
            Plan plan = new ProposalMaker(old).make(drain("HV01")).orElseThrow().plan();
            assertThat(plan.checks())
                    .anyMatch(check -> check.level() == CheckLevel.WARNING
                            && check.title().equals(Message.of("jobs.check.snapshot")))
                    .noneMatch(check -> check.title().key().equals("plan.check.fresh"));
        }
        assertThat(maker.make(drain("HV01")).orElseThrow().plan().checks())
                .anyMatch(check -> check.title().key().equals("plan.check.fresh"));
    }

    private static Intent moveApp01() {
        return new Intent.Migrate(List.of(new GroupName("app01")), new NodeName("HV02"), MigrationType.LIVE);
    }

    @Test
    void aPlanThatPassesRunsAndTheClusterShowsWhatWasExpected() {
        PlanViewModel model = open(moveApp01());
        assertThat(model.refusal().get()).isEqualTo(Message.NONE);
        assertThat(model.verdict().look()).isNotEqualTo(Look.FAILED);
        model.run();
        assertThat(closed).hasValue(1);
        assertThat(bench.awaitLastJob().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(bench.read()
                        .inventory()
                        .groups()
                        .find(new GroupName("app01"))
                        .orElseThrow()
                        .ownerNode())
                .isEqualTo(new NodeName("HV02"));
    }

    @Test
    void whatAResolvingPlanMendsIsThePlanBefore() {
        PlanViewModel model = open(moveApp01());
        Intent wanted = model.proposal().get().plan().intent();
        model.resolve(drain("HV02"));
        assertThat(model.proposal().get().plan().intent()).isEqualTo(drain("HV02"));
        assertThat(model.earlier()).contains(wanted);
        model.back();
        assertThat(model.proposal().get().plan().intent()).isEqualTo(wanted);
        assertThat(model.earlier()).isEmpty();
    }

    @Test
    void aBlockedPlanDoesNotRunAndSaysWhy() {
        PlanViewModel model = open(drain("HV04"));
        assertThat(model.proposal().get().plan().checks(CheckLevel.BLOCKER)).isNotEmpty();
        assertThat(texts.of(model.refusal().get())).isEqualTo("1 blocker keeps the plan from running");
        assertThat(model.verdict().look()).isEqualTo(Look.FAILED);
        model.run();
        assertThat(bench.engine().jobs()).isEmpty();
        assertThat(closed).hasValue(0);
    }

    @Test
    void aPlanThatNoLongerFitsIsShownAnewInsteadOfRun() {
        PlanViewModel model = open(moveApp01());
        Fault pulled = new Fault.UplinkDown(new NodeName("HV02"), new SwitchName("vsw-prod"));
        bench.laboratory().inject(pulled);
        bench.laboratory().inject(pulled);
        bench.read();
        model.run();
        assertThat(bench.engine().jobs()).isEmpty();
        assertThat(closed).hasValue(0);
        assertThat(model.notice().get())
                .satisfies(notice -> assertThat(notice.key()).startsWith("jobs.notice."));
        assertThat(model.refusal().get()).isNotEqualTo(Message.NONE);
    }

    @Test
    void theScriptIsThatOfEveryStepInRunningOrder() {
        PlanViewModel model = open(moveApp01());
        assertThat(model.script())
                .isEqualTo("Move-ClusterVirtualMachineRole -Name 'app01' -Node 'HV02' -MigrationType Live -Cluster"
                        + " 'HVCL01'");
    }

    @Test
    void theWayBackResumesTheNodeBeforeAnythingReturnsAndNamesStepsWithoutOne() {
        List<StepRow> rows = open(drain("HV01")).proposal().get().rows();
        String back = ScriptText.backward(rows, texts);
        assertThat(back).contains("no way back of its own").contains("Resume-ClusterNode");
        assertThat(back.indexOf("Resume-ClusterNode")).isLessThan(back.indexOf("takes back step 2:"));
        assertThat(back.indexOf("takes back step " + rows.size() + ":")).isLessThan(back.indexOf("takes back step 2:"));
    }

    @Test
    void nothingToDoIsAReason() {
        PlanViewModel model = open(new Intent.Resume(new NodeName("HV01"), Failback.IMMEDIATE));
        assertThat(model.refusal().get()).isNotEqualTo(Message.NONE);
    }
}
