package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Incidents;
import dev.toban.lab.Scenarios;
import dev.toban.lab.TraceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that come with the program speak of the same documents as the program. */
class SchemaTest {

    private static final Path RESOURCES = Path.of("src/main/resources/dev/toban/lab");

    private static Schema schema(String file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(RESOURCES.resolve(file)));
    }

    private static List<String> problems(Schema schema, String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void builtInScenariosAreValid(BuiltIn name) throws IOException {
        String document = Files.readString(RESOURCES.resolve(name.scenarioName() + ".json"));
        assertThat(problems(schema("scenario.schema.json"), document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.toban.connection.lab.GoldenScenarioTest#scenarios")
    void testScenariosAreValid(String name) throws IOException {
        String document = Files.readString(Path.of("src/test/resources/scenarios", name, "scenario.json"));
        assertThat(problems(schema("scenario.schema.json"), document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.toban.lab.Incidents#names")
    void scenariosOfIncidentsAreValid(String name) throws IOException, DocumentException {
        String document = Json.STRICT.write(Scenarios.named(Incidents.scenarioName(name)));
        assertThat(problems(schema("scenario.schema.json"), document)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheProgramRefuses() throws IOException {
        String document = Files.readString(RESOURCES.resolve("duty.json")).replace("\"seed\"", "\"seeds\"");
        assertThat(problems(schema("scenario.schema.json"), document)).isNotEmpty();
    }

    @Test
    void everyLineOfATraceIsValid() throws Exception {
        Schema schema = schema("trace.schema.json");
        for (String name : GoldenScenarioTest.scenarios()) {
            Path file = Path.of("src/test/resources/scenarios", name, "scenario.json");
            LabConnection lab = Laboratories.open(Scenarios.read(file), 0, () -> 0);
            lab.clock().advance(Duration.ofMinutes(20));
            for (TraceEntry entry : lab.laboratory().trace().all()) {
                assertThat(problems(schema, entry.json())).as(entry.json()).isEmpty();
            }
        }
    }
}
