package dev.toban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.toban.model.RandomInventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotDocumentTest {

    private static final Instant TAKEN = Instant.parse("2026-11-22T01:30:00Z");

    @Test
    void aSnapshotComesBackFromItsFile(@TempDir Path folder) throws IOException, DocumentException {
        SnapshotDocument snapshot =
                new SnapshotDocument(TAKEN, "CONTOSO\\duty", "lab:duty", RandomInventory.of(11, 3, 5));
        Path file = folder.resolve("状態.json");
        snapshot.write(file);
        assertThat(SnapshotDocument.read(file)).isEqualTo(snapshot);
        assertThat(SnapshotDocument.read(snapshot.write(), "text")).isEqualTo(snapshot);
        assertThat(DocumentKind.of(file)).isEqualTo(DocumentKind.SNAPSHOT);
        assertThat(Files.readString(file)).startsWith("{\n  \"snapshot\" : 1,\n  \"taken\" : \"2026-11-22T01:30:00Z\"");
    }

    @Test
    void aNewerVersionIsRefusedWithBothNumbers() {
        DocumentException refusal = refusal("{\"snapshot\": 2, \"whenTaken\": \"yesterday\"}");
        assertThat(refusal.pointer()).isEqualTo("/snapshot");
        assertThat(refusal).hasMessageContaining("version 2").hasMessageContaining("reads version 1");
    }

    @Test
    void aMissingVersionIsRefused() {
        assertThat(refusal("{\"taken\": \"2026-11-22T01:30:00Z\"}").pointer()).isEqualTo("/snapshot");
        assertThat(refusal("{\"snapshot\": \"1\"}")).hasMessageContaining("expected a whole number");
    }

    @Test
    void aFaultInTheInventoryIsFoundByItsPointer() {
        String json = """
            {"snapshot": 1, "taken": "2026-11-22T01:30:00Z", "taker": "t", "source": "s",
             "inventory": {"cluster": {"name": "c"}, "nodes": [{"name": "a", "nodeWeight": "1"}]}}
            """;
        assertThat(refusal(json).pointer()).isEqualTo("/inventory/nodes/0/nodeWeight");
    }

    @Test
    void aDuplicateKeyIsRefused() {
        assertThat(refusal("{\"snapshot\": 1, \"snapshot\": 1}")).hasMessageContaining("appears twice");
    }

    @Test
    void aDocumentOfNoKindIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"answer\": 42}");
        assertThat(catchThrowableOfType(DocumentException.class, () -> DocumentKind.of(file)))
                .hasMessageContaining("neither a status snapshot");
    }

    private static DocumentException refusal(String json) {
        return catchThrowableOfType(DocumentException.class, () -> SnapshotDocument.read(json, "snapshot.json"));
    }
}
