package dev.toban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.file.FileConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.document.SnapshotDocument;
import dev.toban.lab.Scenarios;
import dev.toban.text.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CliTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CliServices services = new CliServices(
                "1.2.3",
                Language.ENGLISH,
                InstantSource.system(),
                CliTest::open,
                (scenario, speed) -> Laboratories.open(scenario, speed, () -> 0),
                folder);
        return Cli.run(services, new PrintWriter(out), new PrintWriter(err), args);
    }

    private static ClusterConnection open(ConnectionUri uri) throws DocumentException {
        return switch (uri.scheme()) {
            case LAB -> Laboratories.open(Scenarios.named(uri.target()), 0, () -> 0);
            case FILE -> FileConnection.open(Path.of(uri.target()));
        };
    }

    @Test
    void askingForTheVersionIsNoMistake() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("toban 1.2.3");
    }

    @Test
    void aWordNobodyKnowsIsWrongUsage() {
        assertThat(run("--no-such-option")).isEqualTo(2);
    }

    @Test
    void theBuiltInClusterIsSummarizedInBothLanguages() {
        assertThat(run("inventory")).isZero();
        assertThat(out.toString()).contains("Cluster HVCL01").contains("HV01");
        assertThat(run("inventory", "--lang", "ja")).isZero();
        assertThat(out.toString()).contains("クラスター HVCL01");
    }

    @Test
    void asJsonTheInventoryIsAloneOnTheOutput() {
        assertThat(run("inventory", "--json")).isZero();
        assertThat(out.toString().strip()).startsWith("{").endsWith("}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyCommandOfTheContractIsListed() {
        assertThat(run("kinds", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"moveVirtualMachine\"")
                .contains("\"unregisterClusteredTask\"")
                .contains("\"uplinkDown\"")
                .contains("\"migration.queued\"")
                .contains("\"move-csv\"");
    }

    @Test
    void theSameScenarioAndSeedGiveTheSameTraceAndASnapshotOfTheEnd() throws Exception {
        Path first = folder.resolve("first.jsonl");
        Path second = folder.resolve("second.jsonl");
        Path end = folder.resolve("end.json");
        assertThat(run("lab", "run", "duty", "--seed", "5", "--trace", first.toString(), "--final", end.toString()))
                .isZero();
        assertThat(run("lab", "run", "duty", "--seed", "5", "--trace", second.toString()))
                .isZero();
        assertThat(Files.readString(first)).isEqualTo(Files.readString(second)).isNotEmpty();
        assertThat(SnapshotDocument.read(end).inventory().nodes().size()).isEqualTo(4);
    }

    @Test
    void aScenarioThatCannotBeReadIsExplainedInOneSentence() throws Exception {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\"scenario\": 1, \"name\": 7}");
        assertThat(run("lab", "run", broken.toString())).isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains("broken.json").contains("/name").contains("expected");
    }

    @Test
    void anAddressThatIsNoneIsWrongUsage() {
        assertThat(run("inventory", "--connect", "ftp://nowhere")).isEqualTo(2);
        assertThat(run("inventory", "--connect", "lab:nosuch")).isEqualTo(2);
        assertThat(run("inventory", "--connect", "lab:?speed=-1")).isEqualTo(2);
        assertThat(run("inventory", "--connect", "lab:?colour=red")).isEqualTo(2);
    }

    @Test
    void aSnapshotBecomesAScenarioThatRuns() {
        Path snapshot = folder.resolve("what is it?.json");
        Path scenario = folder.resolve("twin.json");
        assertThat(run("snapshot", "-o", snapshot.toString())).isZero();
        assertThat(run("lab", "from", snapshot.toString(), "-o", scenario.toString()))
                .isZero();
        assertThat(err.toString()).contains("Scenario written to");
        assertThat(run("lab", "run", scenario.toString(), "--until", "PT1M")).isZero();
        assertThat(run("lab", "from", folder.resolve("absent.json").toString(), "-o", scenario.toString()))
                .isEqualTo(2);
    }

    @Test
    void everySettingOfTheLabIsListedWithItsReason() {
        assertThat(run("lab", "settings")).isZero();
        assertThat(out.toString()).contains("protectedNetworkDetection").contains("PT0S");
    }

    @Test
    void kindsReadBackAsTheyWereWritten() throws Exception {
        run("kinds", "--json");
        KindsVerb.Kinds kinds = Json.STRICT.read(out.toString(), "kinds", KindsVerb.Kinds.class);
        assertThat(kinds.commands()).hasSizeGreaterThan(40);
    }
}
