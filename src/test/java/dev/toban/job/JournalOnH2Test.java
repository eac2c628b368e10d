package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in a file of its own. */
class JournalOnH2Test extends JournalContract {

    @Override
    Database program(Path folder) throws JournalException {
        return Database.file(folder);
    }

    @Test
    void aPlaceThatCannotBeUsedIsNamedWithTheRemedy(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("occupied"), "no folder");
        assertThatThrownBy(() -> Database.file(file)).isInstanceOfSatisfying(JournalException.class, e -> {
            assertThat(e.sentence().key()).isEqualTo("journal.unusable");
            assertThat(e.sentence().args()).contains(file.toString());
        });
    }
}
