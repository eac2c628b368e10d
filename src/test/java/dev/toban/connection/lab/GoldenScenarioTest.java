package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.lab.TraceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs every scenario that has an expected trace derived by hand from the rules of the contract. */
class GoldenScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final JsonMapper JSON = new JsonMapper();

    static List<String> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theTraceHoldsWhatTheRuleSays(String name) throws Exception {
        Path folder = SCENARIOS.resolve(name);
        List<JsonNode> trace = run(Scenarios.read(folder.resolve("scenario.json")));
        int from = 0;
        for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            JsonNode expected = JSON.readTree(line);
            if (expected.has("forbid")) {
                assertThat(trace).noneMatch(entry -> contains(entry, expected.get("forbid")));
            } else {
                int found = find(trace, from, expected);
                assertThat(found)
                        .as("%s after line %d of%n%s", line, from, text(trace))
                        .isNotNegative();
                from = found + 1;
            }
        }
    }

    private static List<JsonNode> run(Scenario scenario) throws Exception {
        Duration last = scenario.timeline().stream()
                .map(Scenario.Entry::at)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        LabConnection lab = Laboratories.open(scenario, 0, () -> 0);
        lab.laboratory().clock().advance(last.plusMinutes(10));
        List<JsonNode> lines = new ArrayList<>();
        for (TraceEntry entry : lab.laboratory().trace().all()) {
            lines.add(JSON.readTree(entry.json()));
        }
        return lines;
    }

    private static int find(List<JsonNode> trace, int from, JsonNode expected) {
        for (int i = from; i < trace.size(); i++) {
            if (contains(trace.get(i), expected)) {
                return i;
            }
        }
        return -1;
    }

    /** True when every key that is expected has that value; other keys may be there too. */
    private static boolean contains(JsonNode entry, JsonNode expected) {
        if (expected.isObject()) {
            return expected.properties().stream()
                    .allMatch(property -> entry.has(property.getKey())
                            && contains(entry.get(property.getKey()), property.getValue()));
        }
        if (expected.isNumber()) {
            return entry.isNumber() && entry.decimalValue().compareTo(expected.decimalValue()) == 0;
        }
        return entry.equals(expected);
    }

    private static String text(List<JsonNode> trace) {
        return String.join("\n", trace.stream().map(JsonNode::toString).toList());
    }
}
