package dev.toban.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.toban.command.ClusterCommand;
import dev.toban.command.TaskTrigger;
import dev.toban.model.Clusters;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.Papers;
import dev.toban.model.RandomInventory;
import dev.toban.model.RandomRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/toban/document/schema");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static List<?> faults(String schema, String json) throws IOException {
        Schema read = REGISTRY.getSchema(Files.readString(FOLDER.resolve(schema)), InputFormat.JSON);
        return read.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** To write them anew, run this test with -Dtoban.writeSchemas=true. */
    @Test
    void theShippedSchemasAreThoseOfTheRecords() throws IOException {
        for (Map.Entry<String, String> schema : Schemas.all().entrySet()) {
            Path file = FOLDER.resolve(schema.getKey());
            if (Boolean.getBoolean("toban.writeSchemas")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, schema.getValue());
            }
            assertThat(file).exists().content().isEqualToNormalizingNewlines(schema.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aWrittenSnapshotIsValid(long seed) throws IOException {
        String json = new SnapshotDocument(Clusters.NOW, "duty", "lab:duty", RandomInventory.of(seed, 3, 8)).write();
        assertThat(faults("snapshot.schema.json", json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"snapshot\": 2, \"taken\": \"2026-11-22T01:30:00Z\", \"taker\": \"a\", \"source\": \"b\","
                        + " \"inventory\": {\"cluster\": {\"name\": \"c\"}}}",
                "{\"snapshot\": 1}",
                "[]",
                "{\"snapshot\": 1, \"taken\": \"yesterday\", \"taker\": \"a\", \"source\": \"b\", \"inventory\": {}}"
            })
    void aBrokenSnapshotIsRefused(String json) throws IOException {
        assertThat(faults("snapshot.schema.json", json)).isNotEmpty();
    }

    @Test
    void aSnapshotWithAWrongValueIsRefused() throws IOException {
        String json = new SnapshotDocument(
                        Clusters.NOW, "duty", "lab:duty", Clusters.of(1).inventory())
                .write();
        assertThat(faults("snapshot.schema.json", json)).isEmpty();
        assertThat(faults("snapshot.schema.json", json.replace("\"nodeWeight\" : 1", "\"nodeWeight\" : \"1\"")))
                .isNotEmpty();
        assertThat(faults("snapshot.schema.json", json.replace("\"state\" : \"Up\"", "\"state\" : \"Sleeping\"")))
                .isNotEmpty();
    }

    @Test
    void everyCommandIsValid() throws IOException {
        RandomRecords records = new RandomRecords(7);
        for (Class<?> type : JsonNames.members(ClusterCommand.class)) {
            if (type != ClusterCommand.RegisterClusteredTask.class && type != ClusterCommand.SetGroupPolicy.class) {
                String json = Json.STRICT.write(records.record(type.asSubclass(Record.class)));
                assertThat(faults("command.schema.json", json)).as(json).isEmpty();
            }
        }
    }

    @Test
    void aTaskHoldsACommand() throws IOException {
        ClusterCommand inner =
                new ClusterCommand.MoveVirtualMachine(new GroupName("a"), new NodeName("b"), MigrationType.LIVE);
        String json = """
            {"registerClusteredTask": {"name": "t", "taskType": "AnyNode",
             "trigger": %s, "action": %s}}
            """.formatted(Json.STRICT.write(new TaskTrigger.Once(Clusters.NOW)), Json.STRICT.write(inner));
        assertThat(faults("command.schema.json", json)).isEmpty();
        assertThat(faults("command.schema.json", json.replace("moveVirtualMachine", "moveHost")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"moveGroup\": {}}",
                "{\"moveGroup\": {\"group\": \"a\", \"colour\": 1}}",
                "{\"moveGroup\": {\"group\": 1}}",
                "{\"startCluster\": {}, \"stopCluster\": {}}",
                "{}"
            })
    void aBrokenCommandIsRefused(String json) throws IOException {
        assertThat(faults("command.schema.json", json)).isNotEmpty();
    }

    @Test
    void whatTheScriptsEmitIsValid() throws IOException {
        String json = Files.readString(Path.of("src/test/resources/dev/toban/document/powershell-inventory.json"))
                .replace("{\"value\": [\"oldav\"], \"Count\": 1}", "[\"oldav\"]"); // read, but never emitted
        assertThat(faults("powershell-inventory.schema.json", json)).isEmpty();
        assertThat(faults("powershell-inventory.schema.json", json.replace("\"stateN\": 0", "\"stateN\": \"Up\"")))
                .isNotEmpty();
        assertThat(faults("powershell-inventory.schema.json", json.replace("\"v\": 1", "\"v\": 2")))
                .isNotEmpty();
        assertThat(faults("powershell-inventory.schema.json", json.replace("\"takenUtc\"", "\"taken\"")))
                .isNotEmpty();
    }

    @Test
    void theSamplesOfTheContractAreValid() throws IOException {
        for (String sample : List.of("inventory-3node.json", "error-queued.json")) {
            String json = Files.readString(Papers.file("domain/json-samples/" + sample));
            assertThat(faults("powershell-inventory.schema.json", json))
                    .as(sample)
                    .isEmpty();
        }
    }
}
