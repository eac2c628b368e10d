package dev.toban.connection.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.ConnectionKind;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.Progress;
import dev.toban.connection.Reason;
import dev.toban.connection.Scope;
import dev.toban.document.DocumentException;
import dev.toban.document.SnapshotDocument;
import dev.toban.model.NodeName;
import dev.toban.model.Papers;
import dev.toban.model.RandomInventory;
import dev.toban.model.WindowsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileConnectionTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/dev/toban/document/powershell-inventory.json");

    private final ClusterCommand command = new ClusterCommand.SetNodeVote(new NodeName("KYOTO1"), 0);

    @Test
    void aSnapshotIsShownAsItWasTaken(@TempDir Path folder) throws IOException, DocumentException {
        Instant taken = Instant.parse("2025-01-02T03:04:05Z");
        SnapshotDocument snapshot = new SnapshotDocument(taken, "duty", "lab:duty", RandomInventory.of(5, 3, 6));
        Path file = folder.resolve("snapshot.json");
        snapshot.write(file);
        try (FileConnection connection = FileConnection.open(file)) {
            assertThat(connection.read(Scope.FULL)).isEqualTo(snapshot.inventory());
            assertThat(connection.clock().instant()).isEqualTo(taken).isEqualTo(connection.taken());
            assertThat(connection.snapshot()).isEqualTo(snapshot);
        }
    }

    @Test
    void theOutputOfTheScriptsIsShownAsWell() throws DocumentException, InterruptedException {
        try (FileConnection connection = FileConnection.open(SCRIPTS)) {
            assertThat(connection.capabilities().cluster()).hasToString("NISHI");
            assertThat(connection.capabilities().kind()).isEqualTo(ConnectionKind.FILE);
            assertThat(connection.capabilities().version()).isEqualTo(WindowsServer.WINDOWS_2019);
            assertThat(connection.read(Scope.LIGHT)).isSameAs(connection.read(Scope.FULL));
            connection.clock().await(Duration.ofDays(1));
            assertThat(connection.clock().instant()).isEqualTo(Instant.parse("2026-03-04T05:06:07.890Z"));
        }
    }

    @Test
    void nothingCanBeChanged() throws DocumentException {
        try (FileConnection connection = FileConnection.open(SCRIPTS)) {
            assertThat(connection.capabilities().readOnly()).isTrue();
            assertThat(connection.capabilities().can(ClusterCommand.SetNodeVote.class))
                    .isFalse();
            assertThat(connection.execute(command, Progress.SILENT))
                    .isInstanceOfSatisfying(
                            CommandOutcome.Refused.class,
                            refused -> assertThat(refused.error().symbol()).isEqualTo("ERROR_WRITE_PROTECT"));
            assertThat(connection.script(command)).contains("KYOTO1").contains("NISHI");
        }
    }

    @Test
    void aFileHasNeitherEventsNorClusterLogs() throws DocumentException {
        try (FileConnection connection = FileConnection.open(SCRIPTS)) {
            assertThat(connection.eventsSince(EventBookmark.START).events()).isEmpty();
            ClusterException failure = catchThrowableOfType(
                    ClusterException.class, () -> connection.clusterLog(new NodeName("KYOTO1"), Duration.ofHours(1)));
            assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND);
        }
    }

    @Test
    void aReportedFailureIsNoClusterAndSaysWhatHappened() {
        Path sample = Papers.file("domain/json-samples/error-queued.json");
        assertThat(refusal(sample))
                .hasMessageContaining("waits in the queue of live migrations")
                .hasMessageContaining("0x80071747");
    }

    @Test
    void otherDocumentsAreRefused(@TempDir Path folder) throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), "{\"plan\": 1}");
        assertThat(refusal(plan)).hasMessageContaining("holds no cluster");
        assertThat(refusal(folder.resolve("missing.json"))).hasMessageContaining("there is no such file");
        Path newer = Files.writeString(folder.resolve("newer.json"), "{\"snapshot\": 2}");
        assertThat(refusal(newer)).hasMessageContaining("version 2").hasMessageContaining("version 1");
    }

    private static DocumentException refusal(Path file) {
        return catchThrowableOfType(DocumentException.class, () -> FileConnection.open(file));
    }
}
