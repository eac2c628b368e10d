package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.connection.ClusterConnection;
import dev.toban.document.DocumentException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @TempDir
    Path home;

    @Test
    void settingsAndClusterAreThereForTheOneWhoWaits() throws Exception {
        Opening opening = Opening.begin(home, "lab:");
        assertThat(opening.settings().get("theme")).isEmpty();
        try (ClusterConnection connection = opening.connection()) {
            assertThat(connection.capabilities().cluster().value()).isEqualTo("HVCL01");
        }
    }

    @Test
    void aRefusalReachesTheOneWhoWaits() {
        Opening opening = Opening.begin(home, "file:" + home.resolve("absent.json"));
        assertThatThrownBy(opening::connection)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("absent.json");
    }

    @Test
    void theFirstClusterIsHandedOverAndNotHeldOnTo() throws Exception {
        Opening opening = Opening.begin(home, "lab:");
        opening.connection().close();
        assertThatThrownBy(opening::connection).isInstanceOf(NoSuchElementException.class);
    }
}
