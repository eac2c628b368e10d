package dev.toban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.document.JsonNames;
import dev.toban.lab.Scenarios;
import dev.toban.model.GroupName;
import dev.toban.text.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs plan, rehearse and run, on a lab whose run is kept in a file. */
class PlanVerbsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String plan = "";
    private String lab = "";

    @BeforeEach
    void name() {
        plan = folder.resolve("plan.json").toString();
        lab = "lab:duty?speed=0&state=" + folder.resolve("state.jsonl");
    }

    private int run(String... args) {
        CliServices services = new CliServices(
                "1.2.3",
                Language.ENGLISH,
                InstantSource.system(),
                PlanVerbsTest::open,
                (scenario, speed) -> Laboratories.open(scenario, speed, () -> 0),
                folder);
        return Cli.run(services, new PrintWriter(out), new PrintWriter(err), args);
    }

    private static ClusterConnection open(ConnectionUri uri) throws DocumentException {
        return uri.state().isPresent()
                ? Laboratories.open(
                        Scenarios.named(uri.target()),
                        0,
                        () -> 0,
                        Path.of(uri.state().get()))
                : Laboratories.open(Scenarios.named(uri.target()), 0, () -> 0);
    }

    @Test
    void aDrainIsPlannedRehearsedAndRun() throws Exception {
        assertThat(run("plan", "drain", "HV02", "--connect", lab, "-o", plan, "--why", "patches"))
                .isZero();
        assertThat(out.toString()).contains("Drain HV02").contains("20 steps");
        assertThat(Files.readString(Path.of(plan)))
                .contains("\"why\" : \"patches\"")
                .contains("Suspend-ClusterNode");
        assertThat(run("rehearse", plan)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("The rehearsal ended");
        assertThat(run("run", plan, "--yes")).as(err.toString()).isZero();
        assertThat(run("journal")).isZero();
        assertThat(out.toString()).contains("Job began Drain HV02").contains("Job ended Drain HV02 Succeeded");
        assertThat(run("journal", "verify")).isZero();
        assertThat(out.toString()).contains("42 rows, none changed");
        assertThat(run("inventory", "--json", "--connect", lab)).isZero();
        assertThat(out.toString()).contains("\"state\":\"Paused\"");
    }

    @Test
    void withoutYesNothingHappens() {
        assertThat(run("plan", "drain", "HV02", "--connect", lab, "-o", plan)).isZero();
        assertThat(run("run", plan)).isEqualTo(2);
        assertThat(err.toString()).contains("--yes");
    }

    @Test
    void aPlanThatNoLongerFitsIsRefusedObjectByObject() {
        assertThat(run("plan", "drain", "HV02", "--connect", lab, "-o", plan)).isZero();
        assertThat(run("run", plan, "--yes")).isZero();
        assertThat(run("run", plan, "--yes")).isEqualTo(4);
        assertThat(err.toString()).contains("node HV02: was Up, is Paused").contains("Make the plan again");
    }

    private void drained() {
        assertThat(run("plan", "drain", "HV02", "--connect", lab, "-o", plan)).isZero();
        assertThat(run("run", plan, "--yes")).as(err.toString()).isZero();
        out.getBuffer().setLength(0);
    }

    @Test
    void aDriftThatChangesNothingInThePlanIsAcceptedWhenAPersonSaysSo() {
        String other = folder.resolve("other.json").toString();
        assertThat(run("plan", "set-role-policy", "app02", "--priority", "low", "--connect", lab, "-o", plan))
                .isZero();
        assertThat(run("plan", "pause", "HV03", "--connect", lab, "-o", other)).isZero();
        assertThat(run("run", other, "--yes")).isZero();
        assertThat(run("run", plan, "--yes")).isEqualTo(4);
        assertThat(err.toString()).contains("node HV03: was Up, is Paused").contains("--accept-drift");
        assertThat(run("run", plan, "--yes", "--accept-drift"))
                .as(err.toString())
                .isZero();
    }

    @Test
    void aRunIsComparedWithItsRehearsalAndTheJournalKeepsTheComparison() {
        assertThat(run("plan", "drain", "HV02", "--connect", lab, "-o", plan)).isZero();
        assertThat(run("sign", plan)).isZero();
        assertThat(run("rehearse", plan, "--keep")).as(err.toString()).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("run", plan, "--yes")).as(err.toString()).isZero();
        assertThat(out.toString()).containsPattern("As rehearsed|the rehearsal ");
        out.getBuffer().setLength(0);
        assertThat(run("journal")).isZero();
        assertThat(out.toString()).containsPattern("As rehearsed|the rehearsal ");
    }

    @Test
    void aPlanThatWasSignedOffSaysByWhomAndRunsOnlyAsItWasSigned() throws Exception {
        assertThat(run("plan", "pause", "HV03", "--connect", lab, "-o", plan, "--why", "patches"))
                .isZero();
        assertThat(run("sign", plan, "--note", "ticket 7")).as(err.toString()).isZero();
        String signed = Files.readString(Path.of(plan));
        assertThat(signed).contains("ticket 7");
        Files.writeString(Path.of(plan), signed.replace("\"patches\"", "\"trifles\""));
        assertThat(run("run", plan, "--yes")).isEqualTo(2);
        assertThat(err.toString()).contains("/signOff").contains("changed after");
        Files.writeString(Path.of(plan), signed);
        assertThat(run("run", plan, "--yes")).as(err.toString()).isZero();
        assertThat(run("journal", "--json")).isZero();
        assertThat(out.toString()).contains("patches (signed off by " + System.getProperty("user.name"));
    }

    /** Where a role is, as the inventory tells it. */
    private String ownerOf(String role) throws Exception {
        try (ClusterConnection connection = open(ConnectionUri.parse(lab))) {
            return String.valueOf(connection
                    .read(Scope.FULL)
                    .groups()
                    .find(new GroupName(role))
                    .orElseThrow()
                    .ownerNode());
        }
    }

    @Test
    void whatADrainTookComesBackWithTheResume() throws Exception {
        drained();
        assertThat(ownerOf("app02")).isNotEqualTo("HV02");
        assertThat(run("plan", "resume", "HV02", "--connect", lab, "-o", plan)).isZero();
        assertThat(out.toString()).contains("17 roles come back to HV02");
        assertThat(run("run", plan, "--yes")).as(err.toString()).isZero();
        assertThat(ownerOf("app02")).isEqualTo("HV02");
        out.getBuffer().setLength(0);
        assertThat(run("plan", "drain", "HV02", "--connect", lab, "-o", plan)).isZero();
        assertThat(out.toString()).contains("17 roles move");
    }

    @Test
    void aJobIsTakenBackByItsName() throws Exception {
        drained();
        assertThat(run("jobs")).isZero();
        assertThat(out.toString()).contains("Drain HV02").contains("20/20");
        String job = out.toString().lines().skip(1).findFirst().orElseThrow().split(" +", 3)[1];
        assertThat(run("run", "--undo", job)).isEqualTo(2);
        assertThat(run("run", "--undo", job, "--yes")).as(err.toString()).isZero();
        assertThat(ownerOf("app02")).isEqualTo("HV02");
        assertThat(run("jobs", job)).isZero();
        assertThat(out.toString())
                .contains("toban run --undo")
                .contains("Done: Pause HV02")
                .contains("Take back: app02");
        assertThat(run("run", "--undo", job, "--yes")).isEqualTo(4);
        assertThat(run("run", "--resume", job, "--yes")).isEqualTo(4);
        assertThat(err.toString()).contains("nothing to go on with");
    }

    @Test
    void aJobThatNobodyKnowsIsNamed() {
        drained();
        assertThat(run("run", "--resume", "zzz", "--yes")).isEqualTo(2);
        assertThat(err.toString()).contains("begins with zzz");
        assertThat(run("jobs", "zzz")).isEqualTo(2);
        assertThat(run("run", "--yes")).isEqualTo(2);
    }

    @Test
    void aBlockedPlanIsWrittenAndRefused() {
        assertThat(run("plan", "drain", "HV99", "--connect", lab, "-o", plan)).isEqualTo(4);
        assertThat(out.toString()).contains("[Blocker]");
        assertThat(run("rehearse", plan)).isEqualTo(4);
        assertThat(run("run", plan, "--yes")).isEqualTo(4);
    }

    @Test
    void aPlanOfAnotherClusterIsRefused() {
        assertThat(run("plan", "drain", "HV02", "--connect", lab, "-o", plan)).isZero();
        assertThat(run("run", plan, "--yes", "--connect", "lab:large")).isEqualTo(2);
        assertThat(err.toString()).contains("/clusterId");
    }

    @Test
    void adaptersArePickedByPattern() {
        assertThat(run("plan", "protect", "--vm", "web0?", "--off", "-o", plan)).isZero();
        assertThat(out.toString()).contains("web01").doesNotContain("app02");
        assertThat(run("plan", "protect", "--off")).isEqualTo(2);
        assertThat(run("plan", "protect", "--vm", "web*")).isEqualTo(2);
        assertThat(run("plan", "protect", "--vm", "web*", "--on", "--off")).isEqualTo(2);
    }

    @Test
    void asJsonThePlanIsAloneOnTheOutput() {
        assertThat(run("plan", "move-csv", "Volume1", "--json")).isZero();
        assertThat(out.toString().strip()).startsWith("{").endsWith("}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyKindOfPlanHasItsVerb() {
        List<Class<?>> kinds = new ArrayList<>(JsonNames.members(Intent.class));
        assertThat(kinds.remove(Intent.Undo.class)).as("made by run --undo").isTrue();
        for (Class<?> intent : kinds) {
            String kind = intent.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
            assertThat(run("plan", kind, "--help")).as(kind).isZero();
            assertThat(out.toString()).contains("Usage: toban plan " + kind);
        }
    }
}
