package dev.toban.connection.file;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterConnectionContract;
import dev.toban.document.SnapshotDocument;
import dev.toban.model.Clusters;
import dev.toban.model.Unknowns;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileConnectionContractTest extends ClusterConnectionContract {

    @TempDir
    private Path folder;

    @Override
    protected ClusterConnection open() throws Exception {
        var inventory = Clusters.of(2)
                .machine("APP01", "HV01", Unknowns.adapter("a1", "vSwitch-Prod", true))
                .inventory();
        Path file = folder.resolve("snapshot.json");
        new SnapshotDocument(Clusters.NOW, "duty", "lab:duty", inventory).write(file);
        return FileConnection.open(file);
    }
}
