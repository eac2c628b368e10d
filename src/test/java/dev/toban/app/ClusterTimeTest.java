package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.connection.Scope;
import dev.toban.connection.file.FileConnection;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.SnapshotDocument;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.ui.shell.ClusterAges;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTimeTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private FileConnection saved(String source) throws Exception {
        Path file = folder.resolve("snapshot.json");
        try (LabConnection lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0)) {
            new SnapshotDocument(lab.clock().instant(), "me", source, lab.read(Scope.FULL)).write(file);
        }
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
        return FileConnection.open(file);
    }

    @Test
    void aSnapshotOfALabIsAsOldAsItsFile() throws Exception {
        FileConnection file = saved("lab:duty");
        ClusterTime time = ClusterTime.of(file, InstantSource.fixed(WRITTEN.plusSeconds(180)));
        assertThat(Duration.between(file.taken(), time.clock().instant())).isEqualTo(Duration.ofMinutes(3));
        assertThat(time.ages()).isEqualTo(ClusterAges.Kind.WRITTEN);
    }

    @Test
    void aFileFromAMachineWhoseClockIsAheadIsNotYoungerThanNow() throws Exception {
        FileConnection file = saved("lab:duty");
        ClusterTime time = ClusterTime.of(file, InstantSource.fixed(WRITTEN.minusSeconds(180)));
        assertThat(time.clock().instant()).isEqualTo(file.taken());
    }

    @Test
    void aSnapshotOfAClusterIsCountedByThePersonsClock() throws Exception {
        InstantSource now = InstantSource.fixed(WRITTEN.plusSeconds(180));
        assertThat(ClusterTime.of(saved("powershell:HVCL01"), now))
                .isEqualTo(new ClusterTime(now, ClusterAges.Kind.FILE));
    }

    @Test
    void aLabsFactsAreCountedByTheLabsClock() throws Exception {
        try (LabConnection lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0)) {
            assertThat(ClusterTime.of(lab, InstantSource.system()).clock()).isEqualTo(lab.clock());
        }
    }
}
