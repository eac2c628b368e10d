package dev.toban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.toban.command.ClusterCommand;
import dev.toban.model.Cluster;
import dev.toban.model.ClusterNode;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonTest {

    record Sample(
            String name,
            @Nullable Integer count,
            List<String> words,
            @Key("for") @Nullable Duration lasts,
            @Nullable NodeState state) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name": "a", "count": "7"}        | /count   | expected a whole number
        {"name": "a", "count": 1.7}        | /count   | expected a whole number
        {"name": "a", "count": 1.0}        | /count   | expected a whole number
        {"name": 1}                        | /name    | expected text in quotes
        {"name": true}                     | /name    | expected text in quotes
        {"name": "a", "words": [1]}        | /words/0 | expected text in quotes
        {"name": "a", "name": "b"}         | 1:21     | the key "name" appears twice
        {"name": "a", "for": 5}            | /for     | expected a duration such as PT60S, found 5
        {"name": "a", "state": "Sleeping"} | /state   | expected one of Up, Down, Paused, Joining
        {"name": "a", "colour": 1}         | /colour  | the key "colour" is not known here
        {"count": 1}                       | /name    | the key "name" is missing
        {"name": null}                     | /name    | the key "name" is missing
        {"name": "a",                      | 1:14     | the document ends too early
        {"name" "a"}                       | 1:9      | this is not valid JSON; a colon after the key was expected
        {name: "a"}                        | 1:2      | this is not valid JSON; a key in double quotes was expected
        {"name": no}                       | 1:10     | this is not valid JSON; a value: a text in quotes
        """)
    void aWrongDocumentIsRefusedWithPlaceAndExpectation(String json, String pointer, String expectation) {
        DocumentException refusal = refusal(json);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal).hasMessageStartingWith("sample.json").hasMessageContaining(expectation);
    }

    @Test
    void aTextOfMoreThan16MillionCharactersIsRefused() {
        String json = "{\"name\": \"" + "x".repeat(16_000_001) + "\"}";
        assertThat(refusal(json)).hasMessageContaining("16 million characters");
        assertThat(refusal(json).pointer()).isEqualTo("/name");
        assertThat(catchThrowableOfType(DocumentException.class, () -> Json.TOLERANT.read(json, "s", JsonNode.class))
                        .pointer())
                .isEqualTo("/name");
    }

    @Test
    void whatFollowsTheDocumentIsRefused() {
        assertThat(refusal("{\"name\": \"a\"} {}")).isNotNull();
    }

    @Test
    void aKeyThatIsNoJavaNameIsWrittenAsItself() throws DocumentException {
        Sample sample = new Sample("a", 1, List.of("b"), Duration.ofMinutes(1), NodeState.UP);
        String json = Json.STRICT.write(sample);
        assertThat(json).isEqualTo("{\"name\":\"a\",\"count\":1,\"words\":[\"b\"],\"for\":\"PT1M\",\"state\":\"Up\"}");
        assertThat(Json.STRICT.read(json, "sample", Sample.class)).isEqualTo(sample);
    }

    @Test
    void aCommandIsAnObjectNamedAfterItsRecord() throws DocumentException {
        ClusterCommand command =
                new ClusterCommand.MoveVirtualMachine(new GroupName("vm007"), new NodeName("HV02"), MigrationType.LIVE);
        String json = Json.STRICT.write(command);
        assertThat(json)
                .isEqualTo("{\"moveVirtualMachine\":{\"group\":\"vm007\",\"destination\":\"HV02\",\"type\":\"Live\"}}");
        assertThat(Json.STRICT.read(json, "command", ClusterCommand.class)).isEqualTo(command);
    }

    @Test
    void aCommandWithoutComponentsIsAnEmptyObject() throws DocumentException {
        assertThat(Json.STRICT.read("{\"startCluster\": {}}", "command", ClusterCommand.class))
                .isEqualTo(new ClusterCommand.StartCluster());
        assertThat(Json.STRICT.write(new ClusterCommand.StartCluster())).isEqualTo("{\"startCluster\":{}}");
    }

    @Test
    void anUnknownCommandIsRefusedWithThoseThatExist() {
        DocumentException refusal = catchThrowableOfType(
                DocumentException.class,
                () -> Json.STRICT.read("{\"rebootNode\": {\"node\": \"a\"}}", "command", ClusterCommand.class));
        assertThat(refusal).hasMessageContaining("rebootNode").hasMessageContaining("moveVirtualMachine");
    }

    @Test
    void aFaultInsideACommandNamesTheCommandInItsPointer() {
        DocumentException refusal = catchThrowableOfType(
                DocumentException.class,
                () -> Json.STRICT.read(
                        "{\"setNodeVote\": {\"node\": \"a\", \"vote\": true}}", "command", ClusterCommand.class));
        assertThat(refusal.pointer()).isEqualTo("/setNodeVote/vote");
    }

    @Test
    void aPriorityMayBeItsNumber() throws DocumentException {
        String json = "{\"setGroupPolicy\": {\"group\": \"a\", \"priority\": 3000}}";
        ClusterCommand read = Json.STRICT.read(json, "command", ClusterCommand.class);
        assertThat(read)
                .isEqualTo(new ClusterCommand.SetGroupPolicy(
                        new GroupName("a"), null, null, GroupPriority.HIGH, null, null));
    }

    @Test
    void aTolerantReaderMakesWhatIsMissingUnknown() throws DocumentException {
        ClusterNode node = Json.TOLERANT.read(
                "{\"name\": \"HV01\", \"shoeSize\": 46, \"statusInformation\": [\"Isolated\", \"Hibernating\"]}",
                "node",
                ClusterNode.class);
        assertThat(node.state()).isEqualTo(NodeState.UNKNOWN);
        assertThat(node.statusInformation()).containsExactly(NodeStatus.ISOLATED, NodeStatus.UNKNOWN);
        assertThat(node.votes().nodeWeight()).isNull();
        assertThat(node.host()).isNull();
    }

    @Test
    void theSettingsOfAClusterLieFlatBesideItsName() throws DocumentException {
        String json = "{\"name\":\"HVCL01\",\"sameSubnetDelay\":1000,\"s2DEnabled\":true}";
        Cluster cluster = Json.TOLERANT.read(json, "cluster", Cluster.class);
        HeartbeatSettings heartbeat = cluster.heartbeat();
        assertThat(heartbeat.sameSubnetDelay()).isEqualTo(1000);
        String written = Json.TOLERANT.write(cluster);
        assertThat(written).contains("\"sameSubnetDelay\":1000").contains("\"s2DEnabled\":true");
        assertThat(Json.TOLERANT.read(written, "again", Cluster.class)).isEqualTo(cluster);
    }

    private static DocumentException refusal(String json) {
        return catchThrowableOfType(DocumentException.class, () -> Json.STRICT.read(json, "sample.json", Sample.class));
    }

    @Test
    void aFolderIsRefusedAndAPipeIsNotWaitedFor(@TempDir Path folder) throws Exception {
        assertRefusedAsNotRegular(folder);
        Path pipe = folder.resolve("pipe");
        assumeTrue(isMade(pipe), "there is no mkfifo here");
        assertRefusedAsNotRegular(pipe);
    }

    static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void assertRefusedAsNotRegular(Path file) {
        DocumentException refusal =
                catchThrowableOfType(DocumentException.class, () -> Json.STRICT.read(file, Sample.class));
        assertThat(refusal.sentence().args()).contains(Message.of("document.notRegular"));
    }
}
