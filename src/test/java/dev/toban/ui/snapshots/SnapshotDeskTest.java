package dev.toban.ui.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.document.SnapshotDocument;
import dev.toban.lab.BuiltIn;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotDeskTest {

    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void end() {
        bench.close();
    }

    private Path save(String action, String name) {
        Path file = folder.resolve(name);
        bench.dialogs().file(file);
        SnapshotDesk desk = new SnapshotDesk(
                new SnapshotDesk.Source(bench.watch(), bench.clock(), "me", "lab:duty"),
                Background.direct(),
                new ObservableTexts(Language.ENGLISH),
                bench.dialogs(),
                _ -> {});
        desk.actions().stream().filter(offered -> offered.id().equals(action)).forEach(Action::runIfAllowed);
        return file;
    }

    @Test
    void theEndingThatIsTypedDecidesWhatASnapshotIsWrittenAs() throws Exception {
        assertThat(save("snapshot-save", "s1.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(SnapshotDocument.read(save("snapshot-report", "s1.json")).taker())
                .isEqualTo("me");
        assertThat(bench.dialogs().said())
                .extracting(Message::key)
                .containsExactly("support.file.saved", "support.file.saved");
    }
}
