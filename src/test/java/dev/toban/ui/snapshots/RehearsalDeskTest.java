package dev.toban.ui.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.ObservableTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalDeskTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final Asked asked = new Asked();
    private final List<String> opened = new ArrayList<>();

    @TempDir
    Path folder;

    private void rehearse(Path where) {
        new RehearsalDesk(
                        new SnapshotDesk.Source(cluster.watch(), cluster.lab().clock(), "test", "lab:duty"),
                        where,
                        Background.direct(),
                        asked,
                        opened::add)
                .action()
                .runIfAllowed();
    }

    @Test
    void theCopyIsOpenedWhenThePersonWantsIt() throws Exception {
        cluster.uplinksDown("HV02", "vsw-web").read();
        rehearse(folder.resolve("rehearsals"));
        assertThat(asked.texts).singleElement().asString().contains("breaks when the run starts");
        String address = opened.getFirst();
        assertThat(Scenarios.read(Path.of(address.substring("lab:".length()))).nodes())
                .hasSize(4);
    }

    @Test
    void nothingIsOpenedWhenThePersonDoesNot() {
        cluster.read();
        asked.answer = false;
        rehearse(folder);
        assertThat(opened).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        cluster.read();
        Path file = Files.createFile(folder.resolve("taken"));
        rehearse(file);
        assertThat(asked.errors).singleElement().asString().contains(file.toString());
        assertThat(opened).isEmpty();
    }

    /** Answers questions and keeps what was said. */
    private final class Asked implements Dialogs {

        private final List<String> texts = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();
        private boolean answer = true;

        @Override
        public boolean confirm(Message title, Message text, Message verb) {
            texts.add(RehearsalDeskTest.this.texts.of(text));
            return answer;
        }

        @Override
        public void error(Message title, Message text, String details) {
            errors.add(RehearsalDeskTest.this.texts.of(text));
        }

        @Override
        public void information(Message title, Message text) {}

        @Override
        public Optional<Path> openFile(Message title, FileKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(Message title, FileKind kind, String suggestedName) {
            return Optional.empty();
        }
    }
}
