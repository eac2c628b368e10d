package dev.toban.connection.lab;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.WritableConnectionContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A lab whose run is kept in a file keeps the promises of every other connection. */
class KeptLabConnectionTest extends WritableConnectionContract {

    @TempDir
    private Path folder;

    @Override
    protected ClusterConnection open() throws Exception {
        SmallScenario scenario =
                SmallScenario.of("2022", 2).machine("app01", 1, 8).machine("app02", 1, 8);
        return Laboratories.open(scenario.read(), 0, () -> 0, folder.resolve("run.jsonl"));
    }
}
